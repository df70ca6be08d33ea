using System.Globalization;
using System.Text.RegularExpressions;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Reading.Times;

/// <summary>Times in digits only: 2025-11-14, 11/12/2025, 2010-2023, 2023-24, 2023.</summary>
internal static partial class NumericDates
{
    // What is weighed or counted is no year.
    private const string Unit = " ?(?:tonnes?|tons?|t\\b|kg|%|percent|pct|年)";

    /// <summary>Adds what is found; earlier patterns take precedence.</summary>
    public static void Read(string text, DateOnly today, TimeCollector found)
    {
        foreach (Match match in YearFirst().Matches(text))
        {
            if (Calendar.Day(Number(match, 1), Number(match, 2), Number(match, 3)) is { } day) found.AddDay(match, day);
        }

        foreach (Match match in Compact().Matches(text))
        {
            if (Calendar.Day(Number(match, 1), Number(match, 2), Number(match, 3)) is { } day) found.AddDay(match, day);
        }

        foreach (Match match in YearLast().Matches(text)) AddYearLast(match, found);
        foreach (Match match in YearMonth().Matches(text)) found.AddMonth(match, Number(match, 1), Number(match, 2));
        foreach (Match match in YearPair().Matches(text)) AddYearPair(match, found);
        foreach (Match match in Decade().Matches(text))
        {
            var start = Number(match, 1);
            found.Add(match, new DateOnly(start, 1, 1), new DateOnly(start + 9, 12, 31), DatePrecision.Year,
                TimeRole.YearRange);
        }

        foreach (Match match in Year().Matches(text))
        {
            if (Number(match, 1) <= today.Year + 20) found.AddYear(match, Number(match, 1));
        }
    }

    // Day and month change places between countries: both at most 12 and different must be asked.
    private static void AddYearLast(Match match, TimeCollector found)
    {
        var (first, second, year) = (Number(match, 1), Number(match, 2), Number(match, 3));
        var monthFirst = Calendar.Day(year, first, second);
        var dayFirst = Calendar.Day(year, second, first);
        if ((monthFirst ?? dayFirst) is { } day)
        {
            found.AddDay(match, day, needsAsking: monthFirst is not null && dayFirst is not null && first != second);
        }
    }

    // 2023-24 counts up by one from a year; 2010-2023 are two years.
    private static void AddYearPair(Match match, TimeCollector found)
    {
        var from = Number(match, 1);
        var to = match.Groups[2].Length == 2 ? (from / 100 * 100) + Number(match, 2) : Number(match, 2);
        if (to <= from || (match.Groups[2].Length == 2 && to != from + 1)) return;
        found.Add(match, new DateOnly(from, 1, 1), new DateOnly(to, 12, 31), DatePrecision.Year, TimeRole.YearRange);
    }

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![\\d.,/-])((?:1[89]|20)[0-9]{2})[-/.]([01]?[0-9])[-/.]([0-3]?[0-9])(?![\\d/-]|[.,]\\d)")]
    private static partial Regex YearFirst();

    [GeneratedRegex("(?<![\\d.,/-])(20[0-9]{2})([01][0-9])([0-3][0-9])(?![\\d/-]|[.,]\\d)")]
    private static partial Regex Compact();

    [GeneratedRegex("(?<![\\d.,/-])([0-3]?[0-9])[-/.]([0-3]?[0-9])[-/.]((?:1[89]|20)[0-9]{2})(?![\\d/-]|[.,]\\d)")]
    private static partial Regex YearLast();

    [GeneratedRegex("(?<![\\d.,/-])((?:19|20)[0-9]{2})[-/](0[1-9]|1[0-2])(?![\\d/-]|[.,]\\d)")]
    private static partial Regex YearMonth();

    [GeneratedRegex("(?<![\\d.,/-])((?:1[89]|20)[0-9]{2}) ?[-/~〜] ?((?:1[89]|20)?[0-9]{2})(?![\\d/-]|[.,]\\d)")]
    private static partial Regex YearPair();

    [GeneratedRegex("(?<![\\d.,/-])((?:19|20)[0-9]0)(?:'?s)(?!\\w)")]
    private static partial Regex Decade();

    [GeneratedRegex("(?<![\\d.,/-])((?:1[89]|20)[0-9]{2})(?![0-9]|,[0-9]|[./-][0-9]|" + Unit + ")")]
    private static partial Regex Year();
}
