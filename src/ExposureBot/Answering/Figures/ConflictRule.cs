using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// What is on record as disagreeing on a topic. For users: whatever the period, the founding article's claim always and
/// first, then figures of exactly what was asked, the
/// furthest from the headline first; superseded ones are left out, claims without a source say so.
/// </summary>
public static class ConflictRule
{
    /// <summary>The conflicts on the asked key, in the order of the base.</summary>
    public static ImmutableArray<Conflict> On(FigureAsk ask, Snapshot snapshot) =>
        [.. snapshot.Content.Conflicts.Where(conflict =>
            ask.IsKeyOf(conflict.Metric, conflict.Place, conflict.Partner, conflict.Commodity))];

    /// <summary>
    /// The members of <paramref name="conflicts"/> to show beside <paramref name="leader"/>, in order.
    /// </summary>
    /// <param name="leader">The headline figure; null: none, then any unit counts and the newest goes first.</param>
    public static ImmutableArray<FigureRow> Rows(
        IEnumerable<Conflict> conflicts, FigureAsk ask, Figure? leader, Snapshot snapshot)
    {
        var members = Members(conflicts, ask, snapshot)
            .Where(figure => leader is null || (figure.Id != leader.Id && figure.Unit == leader.Unit))
            .OrderByDescending(SourceRule.IsArticle)
            .ThenBy(figure => leader is not null && Repeats(figure, leader, snapshot))
            .ThenByDescending(ask.IsKeyOf)
            .ThenByDescending(figure => leader is null ? 0 : Math.Abs(figure.Value - leader.Value))
            .ThenByDescending(figure => figure.Period.To)
            .ThenBy(figure => figure.Id, StringComparer.Ordinal);
        return FigureRow.ByValue(members);
    }

    // The headline again in other digits; a claim without a source is never that.
    private static bool Repeats(Figure figure, Figure leader, Snapshot snapshot) =>
        Tiers.Of(figure, snapshot) != Tier.D && figure.Period.Year == leader.Period.Year
        && Rounding.AreSame(figure, leader);

    /// <summary>The members of the asked metric that are held on the day and not superseded, each once.</summary>
    public static IEnumerable<Figure> Members(IEnumerable<Conflict> conflicts, FigureAsk ask, Snapshot snapshot) =>
        conflicts.SelectMany(conflict => conflict.Members).Distinct(StringComparer.Ordinal)
            .SelectMany(id => snapshot.FigureVersions(id))
            .Where(figure => (ask.Source is not { } source || SourceRule.IsFrom(figure, source, snapshot))
                && figure.Metric == ask.Metric && figure.Known.On(ask.Clocks.KnownOn)
                && KnownFigures.RevisionOf(figure, ask.Clocks, snapshot) is null);

    /// <summary>The events that are members: happenings that contradict a figure taken literally.</summary>
    public static ImmutableArray<Event> Events(IEnumerable<Conflict> conflicts, Clocks clocks, Snapshot snapshot) =>
        [.. conflicts.SelectMany(conflict => conflict.Members).Distinct(StringComparer.Ordinal)
            .Select(id => snapshot.Events.GetValueOrDefault(id)).OfType<Event>()
            .Where(happening => happening.Known.On(clocks.KnownOn) && happening.Date.Start <= clocks.AsOf)];

    /// <summary>
    /// Whether everything that <paramref name="conflict"/> speaks of was held on the day: else its words say too
    /// much.
    /// </summary>
    public static bool IsWhollyKnown(Conflict conflict, Clocks clocks, Snapshot snapshot) =>
        conflict.Members.All(id => IsKnown(id, clocks, snapshot));

    private static bool IsKnown(string id, Clocks clocks, Snapshot snapshot) =>
        snapshot.FigureVersions(id) is { IsEmpty: false } versions
            ? versions.Any(version => version.Known.From <= clocks.KnownOn)
            : snapshot.Events.TryGetValue(id, out var happening) ? happening.Known.From <= clocks.KnownOn
            : !snapshot.Statements.TryGetValue(id, out var statement) || statement.Known.From <= clocks.KnownOn;
}
