using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Reading.Times;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace ExposureBot.Understanding.Recognizers;

/// <summary>
/// What Microsoft.Recognizers.Text.DateTime 1.8.13 reads, with its ends made inclusive and its guesses corrected.
/// </summary>
internal static class LibraryDates
{
    private const string RangeMark = "(";

    /// <summary>The times of a short, masked text.</summary>
    public static IReadOnlyList<TimeExpression> Read(Language language, string text, DateOnly today)
    {
        var read = DateTimeRecognizer.RecognizeDateTime(
            text, Culture(language), DateTimeOptions.None, today.ToDateTime(TimeOnly.MinValue),
            fallbackToDefaultCulture: false);
        return [.. read.Select(result => Expression(result, today)).OfType<TimeExpression>()];
    }

    // Exactly these cultures: others of the same language read 11/12 another way, or become English without a word.
    private static string Culture(Language language) => language switch
    {
        Language.Ja => "ja-JP",
        Language.Zh => "zh-CN",
        _ => "en-US",
    };

    private static TimeExpression? Expression(ModelResult result, DateOnly today)
    {
        if (result.Resolution is not { } resolution
            || !resolution.TryGetValue("values", out var values)
            || values is not IEnumerable<Dictionary<string, string>> list)
        {
            return null;
        }

        // Of several readings the latest that has begun by today: a year that was not said is this or the last one.
        var readings = list.Select(Reading).OfType<(DateOnly From, DateOnly To, TimeRole? Role)>().ToList();
        if (readings.Count == 0) return null;
        var begun = readings.Where(reading => reading.From <= today).ToList();
        var (from, to, role) = begun.Count > 0
            ? begun.MaxBy(reading => reading.From)
            : readings.MinBy(reading => reading.From);
        // The library's `End` is inclusive.
        var span = new TextSpan(result.Start, result.End + 1);
        return new TimeExpression(span, from, to, Precision(from, to), HasYear: true) { Role = role };
    }

    private static (DateOnly From, DateOnly To, TimeRole? Role)? Reading(Dictionary<string, string> value)
    {
        var timex = value.GetValueOrDefault("timex") ?? "";
        TimeRole? role = value.GetValueOrDefault("Mod") switch
        {
            "since" or "after" => TimeRole.Since,
            "until" or "before" => TimeRole.Until,
            _ => null,
        };
        if (Day(value, "value") is { } day) return (day, day, role);
        if (Day(value, "start") is { } from && Day(value, "end") is { } to)
        {
            // A week, month or year ends on the day after its last; a range ends on the day that was named.
            var last = timex.StartsWith(RangeMark, StringComparison.Ordinal) ? to : to.AddDays(-1);
            return last >= from ? (from, last, role ?? TimeRole.Range) : null;
        }

        return null;
    }

    private static DateOnly? Day(Dictionary<string, string> value, string key) =>
        value.TryGetValue(key, out var text) && text.Length >= 10
        && DateOnly.TryParseExact(
            text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static DatePrecision Precision(DateOnly from, DateOnly to) =>
        from.AddYears(1).AddDays(-1) == to && from.DayOfYear == 1 ? DatePrecision.Year
        : from.Day == 1 && to.AddDays(1).Day == 1 && from.AddMonths(1) > to ? DatePrecision.Month
        : DatePrecision.Day;
}
