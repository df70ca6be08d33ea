using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Events;

/// <summary>Events as lines.</summary>
internal static class EventLines
{
    private const int MostConflicts = 2;

    /// <summary>One event: date, title, and who vouches for it.</summary>
    /// <param name="key">The sentence: all of them see the same variables.</param>
    public static Line Of(string key, Event happening) => Line.Of(
        key,
        [happening.Id],
        ("date", new Term.On(happening.Date)),
        ("title", new Term.Written(happening.Title)),
        ("authority", Term.Listed(happening.Authority)));

    /// <summary>What it says, in the words of the base.</summary>
    public static Line Summary(Event happening, Clocks clocks, Snapshot snapshot) => Line.Of(
        "timeline.summary",
        [happening.Id],
        ("summary", new Term.Written(happening.Summary)),
        ("told", ToldFigures.In(happening.Summary, ToldFigures.Of(happening, snapshot), clocks)));

    /// <summary>Its actors, or null if none is recorded.</summary>
    public static Line? Actors(Event happening, Snapshot snapshot) => happening.Actors.Count == 0
        ? null
        : Line.Of("timeline.actors", [happening.Id], ("actors", Speaker.Of(happening.Actors, snapshot)));

    /// <summary>
    /// Why records differ: the conflicts, known by their members, that one of <paramref name="records"/> is part
    /// of; first those whose members are all among them.
    /// </summary>
    public static ImmutableArray<Line> Conflicts(IEnumerable<string> records, Clocks clocks, Snapshot snapshot)
    {
        ImmutableArray<string> all = [.. records];
        return
        [
            .. all.SelectMany(record => snapshot.ConflictsOf(record)).DistinctBy(conflict => conflict.Id)
                .Where(conflict => HeldConflicts.IsHeld(conflict, clocks, snapshot))
                .OrderBy(conflict => conflict.Members.All(all.Contains) ? 0 : 1)
                .Take(MostConflicts)
                .Select(conflict => Conflict(conflict, clocks, snapshot)),
        ];
    }

    /// <summary>One conflict: what it is about and its typed cause.</summary>
    public static Line Conflict(Conflict conflict, Clocks clocks, Snapshot snapshot) => Line.Of(
        "timeline.conflict",
        [],
        ("topic", new Term.Written(conflict.Topic)),
        ("why", new Term.Written(conflict.Why)),
        ("told", ToldFigures.In(
            LocalText.Same(conflict.Topic.En + " " + conflict.Why.En), ToldFigures.Of(conflict, snapshot), clocks)));
}
