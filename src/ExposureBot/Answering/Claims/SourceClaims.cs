using System.Collections.Immutable;
using ExposureBot.Answering.Events;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Claims;

/// <summary>What a named source states, beside what the records say.</summary>
internal static class SourceClaims
{
    /// <summary>
    /// The statement of <paramref name="source"/> that a conflict record sets against one of <paramref name="events"/>,
    /// held on the day of knowledge; null if there is none.
    /// </summary>
    public static (Statement Statement, Conflict Conflict)? Opposed(
        string source, IEnumerable<string> events, Clocks clocks, Snapshot snapshot)
    {
        foreach (var conflict in events.SelectMany(id => snapshot.ConflictsOf(id)).DistinctBy(conflict => conflict.Id))
        {
            var statement = conflict.Members.Select(id => snapshot.Statements.GetValueOrDefault(id))
                .FirstOrDefault(found => found is not null && found.Source == source && found.Known.On(clocks.KnownOn));
            if (statement is not null) return (statement, conflict);
        }

        return null;
    }

    /// <summary>The conflicts that a record of <paramref name="source"/> is part of.</summary>
    public static ImmutableArray<Conflict> Conflicts(string source, Clocks clocks, Snapshot snapshot) =>
    [
        .. snapshot.Content.Conflicts
            .Where(conflict => conflict.Members.Any(member => IsOf(member, source, snapshot)))
            .Where(conflict => conflict.Metric is not null || HeldConflicts.IsHeld(conflict, clocks, snapshot)),
    ];

    private static bool IsOf(string member, string source, Snapshot snapshot) =>
        snapshot.Statements.TryGetValue(member, out var statement) ? statement.Source == source
        : snapshot.FigureVersions(member) is [var figure, ..] && figure.Source == source;
}
