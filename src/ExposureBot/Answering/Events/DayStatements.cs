using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Events;

/// <summary>
/// Statements of a day that no event of the day already tells: those that share no position with one.
/// </summary>
internal static class DayStatements
{
    /// <summary>Their rows, in the order of the base.</summary>
    public static ImmutableArray<Line> Find(Question question, ImmutableArray<Event> events, Snapshot snapshot)
    {
        var range = AskedRange.Of(question);
        var good = question[SlotName.Commodity];
        var scope = good is null ? null : CommodityScope.Within(good, snapshot);
        var told = Told(events, snapshot);
        return
        [
            .. snapshot.Content.Statements
                .Where(statement => statement.Known.On(question.Clocks.KnownOn) && range.Holds(statement.Date))
                .Where(statement => !told.Contains(statement.Id))
                .Where(statement => scope is null || statement.Commodities.Any(scope.Contains))
                .Where(statement => question[SlotName.Person] is not { } person
                    || Persons.IsSpeaker(statement, person, snapshot))
                .Where(_ => AskedPlaces.Of(question).Length == 0 && question[SlotName.EventClass] is null)
                .Select(Row),
        ];
    }

    private static HashSet<string> Told(ImmutableArray<Event> events, Snapshot snapshot)
    {
        var ids = events.Select(happening => happening.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. snapshot.Content.Positions.Where(position => position.Records.Any(ids.Contains))
                .SelectMany(position => position.Records),
        ];
    }

    private static Line Row(Statement statement) => Line.Of(
        "timeline.statement",
        [statement.Id],
        ("date", new Term.On(statement.Date)),
        ("statement", new Term.Written(statement.Text)),
        ("class", Term.Listed(statement.Class)));
}
