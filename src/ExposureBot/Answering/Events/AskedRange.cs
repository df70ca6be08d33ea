using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Events;

/// <summary>The stretch of time that a question names, both ends included; an open end is null.</summary>
internal sealed record AskedRange(DateOnly? Since, DateOnly? Until)
{
    /// <summary>Exactly one day.</summary>
    public bool IsOneDay => Since is not null && Since == Until;

    /// <summary>Nothing was said.</summary>
    public bool IsOpen => Since is null && Until is null;

    /// <summary>The range of <paramref name="question"/>: since and until, else a year or years.</summary>
    public static AskedRange Of(Question question)
    {
        var (since, until) = (Day(question[SlotName.Since]), Day(question[SlotName.Until]));
        if (since is not null || until is not null) return new AskedRange(since, until);
        var from = question[SlotName.YearFrom] ?? question[SlotName.Year];
        var to = question[SlotName.YearTo] ?? question[SlotName.Year];
        return new AskedRange(Day(from + "-01-01"), Day(to + "-12-31"));
    }

    /// <summary>Whether a date lies in the range; for one day only a date that is known to the day.</summary>
    public bool Holds(PartialDate date) => IsOneDay
        ? date.Precision == DatePrecision.Day && date.Start == Since
        : (Since is null || date.End >= Since) && (Until is null || date.Start <= Until);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
