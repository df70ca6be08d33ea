using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Law;

/// <summary>
/// A measure outside the family that an answer on the family must not hide: a ban or listing by the same actor in
/// the same direction that is aimed at the very place asked about, one that names the good asked about first, or one
/// whose event a conflict record sets against the family's.
/// </summary>
internal static class RelatedMeasures
{
    /// <summary>The newest such measure held, or nothing.</summary>
    public static ImmutableArray<PaperState> Find(
        AskedItems asked, ImmutableArray<PaperState> shown, Question question, Snapshot snapshot)
    {
        if (asked.Measures.Length == 0) return [];
        var (actor, direction) = (asked.Measures[^1].Country, asked.Measures[^1].Direction);
        var targets = AskedPlaces.Of(question).Where(place => place != actor).ToImmutableArray();
        var opposed = Opposed(asked, snapshot);
        var good = question[SlotName.Commodity] is { } named && snapshot.ChildrenOf(named).IsEmpty ? named : null;
        var families = asked.Measures.Select(measure => measure.Family).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. snapshot.Content.Measures
                .Where(measure => measure.Country == actor && measure.Direction == direction)
                .Where(measure => !families.Contains(measure.Family) && measure.Kind != MeasureKind.Suspension)
                .Where(measure => measure.Events.Any(opposed.Contains) || IsBanOn(measure, targets) || Names(measure, good))
                .Select(measure => PaperRule.Find(measure, question.Clocks, snapshot))
                .OfType<PaperState>()
                .Where(state => state.IsLive && !shown.Contains(state))
                .OrderByDescending(state => (state.Since ?? default).Start)
                .Take(1),
        ];
    }

    private static bool Names(Measure measure, string? good) => good is not null && measure.Commodities is [var first, ..] && first == good
        && measure.Kind is MeasureKind.ExportLicence or MeasureKind.ExportBan or MeasureKind.ImportBan or MeasureKind.ExportQuota;

    private static bool IsBanOn(Measure measure, ImmutableArray<string> targets) =>
        measure.Kind is MeasureKind.ExportBan or MeasureKind.ImportBan && targets.Any(measure.Targets.Contains);

    private static HashSet<string> Opposed(AskedItems asked, Snapshot snapshot) =>
    [
        .. asked.Measures.SelectMany(measure => measure.Events)
            .SelectMany(happening => snapshot.ConflictsOf(happening))
            .Where(conflict => conflict.Metric is null)
            .SelectMany(conflict => conflict.Members),
    ];
}
