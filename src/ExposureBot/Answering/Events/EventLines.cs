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
    public static Line Summary(Event happening) => Line.Of(
        "timeline.summary", [happening.Id], ("summary", new Term.Written(happening.Summary)));

    /// <summary>Its actors, or null if none is recorded.</summary>
    public static Line? Actors(Event happening, Snapshot snapshot) => happening.Actors.Count == 0
        ? null
        : Line.Of("timeline.actors", [happening.Id], ("actors", Speaker.Of(happening.Actors, snapshot)));

    /// <summary>
    /// Why records differ: the conflicts, known by their members, that one of <paramref name="records"/> is part
    /// of.
    /// </summary>
    public static ImmutableArray<Line> Conflicts(IEnumerable<string> records, Clocks clocks, Snapshot snapshot) =>
    [
        .. records.SelectMany(record => snapshot.ConflictsOf(record)).DistinctBy(conflict => conflict.Id)
            .Where(conflict => HeldConflicts.IsHeld(conflict, clocks, snapshot))
            .Take(MostConflicts)
            .Select(Conflict),
    ];

    /// <summary>One conflict: what it is about and its typed cause.</summary>
    public static Line Conflict(Conflict conflict) => Line.Of(
        "timeline.conflict",
        [],
        ("topic", new Term.Written(conflict.Topic)),
        ("why", new Term.Written(conflict.Why)));
}
