using System.Runtime.CompilerServices;
using ExposureBot.Knowledge;

namespace ExposureBot.Replies.Owning;

/// <summary>Every date that a record of a base has: a date in a reply is one of them.</summary>
internal static class DatesOf
{
    private static readonly ConditionalWeakTable<Snapshot, HashSet<DateOnly>> Known = [];

    /// <summary>Whether a record of the base has this date, to its precision.</summary>
    public static bool Holds(Snapshot snapshot, PartialDate date) =>
        Known.GetValue(snapshot, Collect).Contains(date.Start) || snapshot.LatestKnown == date.Start;

    private static HashSet<DateOnly> Collect(Snapshot snapshot)
    {
        var content = snapshot.Content;
        IEnumerable<DateOnly?> days =
        [
            .. content.Figures.SelectMany(figure => Days(figure.Known).Append(figure.Period.From).Append(figure.Period.To)),
            .. content.Events.SelectMany(happening =>
                Days(happening.Known).Append(happening.Date.Start).Append(happening.Ends?.Start)),
            .. content.MeasureStages.SelectMany(stage => Days(stage.Known).Append(stage.From.Start).Append(stage.To?.Start)),
            .. content.Practices.SelectMany(practice => new[] { practice.From.Start, practice.To?.Start }),
            .. content.PracticeInstances.SelectMany(instance => Days(instance.Known).Append(instance.When.Start)),
            .. content.Positions.SelectMany(position => Days(position.Known).Append(position.On.Start)),
            .. content.Statements.SelectMany(statement => Days(statement.Known).Append(statement.Date.Start)),
            .. content.Sources.Select(source => source.PublishedOn?.Start),
            .. content.ListedEntities.Select(entity => (DateOnly?)entity.Added),
            .. content.Offices.SelectMany(office => new[] { Parse(office.From), Parse(office.To) }),
        ];
        return [.. days.OfType<DateOnly>().SelectMany(day => new[] { day, new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, 1, 1) })];
    }

    private static IEnumerable<DateOnly?> Days(Known known) => [known.From, known.To];

    private static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(
            text, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None, out var day)
            ? day
            : null;
}
