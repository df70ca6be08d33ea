using System.Globalization;
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
        IEnumerable<DateOnly> days =
        [
            .. content.Figures.SelectMany(
                figure => Days(figure.Known).Append(figure.Period.From).Append(figure.Period.To)),
            .. content.Events.SelectMany(happening => Days(happening.Known, happening.Date, happening.Ends)),
            .. content.MeasureStages.SelectMany(stage => Days(stage.Known, stage.From, stage.To)),
            .. content.Practices.SelectMany(practice => Days(null, practice.From, practice.To)),
            .. content.PracticeInstances.SelectMany(instance => Days(instance.Known, instance.When)),
            .. content.Positions.SelectMany(position => Days(position.Known, position.On)),
            .. content.Statements.SelectMany(statement => Days(statement.Known, statement.Date)),
            .. content.Sources.SelectMany(source => Days(null, source.PublishedOn)),
            .. content.ListedEntities.Select(entity => entity.Added),
            .. content.Offices.SelectMany(office => new[] { office.From, office.To }.SelectMany(Parsed)),
        ];
        return
        [
            .. days.SelectMany(
                day => new[] { day, new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, 1, 1) }),
        ];
    }

    // The last day of a month or year that is all that is known may be said as a limit: "the base reaches to".
    private static IEnumerable<DateOnly> Days(Known? known, params PartialDate?[] dates)
    {
        if (known is not null) yield return known.From;
        if (known?.To is { } to) yield return to;
        foreach (var date in dates.OfType<PartialDate>())
        {
            yield return date.Start;
            yield return date.End;
        }
    }

    private static DateOnly[] Parsed(string text) =>
        DateOnly.TryParseExact(
            text, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? [day]
            : [];
}
