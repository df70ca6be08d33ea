using System.Globalization;
using System.Text.RegularExpressions;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Reading.Times;

/// <summary>Times with names of months: 14 Nov 2025, November 7 to 19, end of October, FY2023, Q1 2025.</summary>
internal sealed class SpacedDates
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Year = "(?<y>(?:19|20)[0-9]{2})(?![0-9])";
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);
    private readonly TimeWords words;
    private readonly Regex dayMonth;
    private readonly Regex monthDay;
    private readonly Regex month;
    private readonly Regex fiscal;
    private readonly Regex quarter;
    private readonly Regex partOfYear;

    /// <summary>Builds its patterns from <paramref name="words"/>.</summary>
    public SpacedDates(TimeWords words)
    {
        this.words = words;
        var names = $"(?<m>{TimeWords.Alternatives(words.Months.Keys)})\\b\\.?";
        var parts = $"(?:(?<part>{TimeWords.Alternatives(words.Parts.Keys)})[ -])?";
        var joins = words.Joins.Concat(words.WeakJoins).Where(IsSpaced);
        var join = $" ?(?:-|{TimeWords.Alternatives(joins)}) ?";
        var first = Day("d");
        var second = Day("e");
        var year = $"(?:,? {Year})?";
        var noMonth = $"(?! [a-z]*(?:{TimeWords.Alternatives(words.Months.Keys)})\\b)";
        var dayRange = $"(?:{join}{second}\\b{noMonth})?";
        dayMonth = Pattern($"(?<![\\w.,/-]){first}(?:{join}(?:the )?{second})?(?: of)? {names}{year}");
        monthDay = Pattern($"\\b{names} (?:the )?{first}\\b{dayRange}{year}");
        month = Pattern($"\\b{parts}{names}(?:,? (?:of )?{Year})?");
        fiscal = Pattern($"\\b(?:{TimeWords.Alternatives(words.Fiscal.Where(IsSpaced))}) ?{Year}");
        const string OfYear = $",? ?(?:of )?{Year}";
        quarter = Pattern($"\\b(?:q(?<q>[1-4])|h(?<h>[12])(?={OfYear}))(?:{OfYear})?(?!\\w)"
            + $"|\\b{Year} ?(?:q(?<q>[1-4])|h(?<h>[12]))\\b");
        partOfYear = Pattern($"\\b(?<part>{TimeWords.Alternatives(words.Parts.Keys)})[ -]{Year}");
    }

    /// <summary>Adds what is found.</summary>
    public void Read(string text, DateOnly today, TimeCollector found)
    {
        foreach (Match match in fiscal.Matches(text)) found.AddFiscalYear(match, Number(match, "y"));
        foreach (Match match in quarter.Matches(text)) AddQuarter(match, today, found);
        foreach (Match match in dayMonth.Matches(text)) AddDays(match, today, found);
        foreach (Match match in monthDay.Matches(text)) AddDays(match, today, found);
        foreach (Match match in month.Matches(text)) AddMonth(text, match, today, found);
        foreach (Match match in partOfYear.Matches(text)) found.Add(PartOfYear(match));
    }

    /// <summary>The days of a part of a month.</summary>
    public static (DateOnly From, DateOnly To) PartOf(int year, int month, TimePart part)
    {
        var end = Calendar.MonthEnd(year, month);
        return part switch
        {
            TimePart.First => (new(year, month, 1), new(year, month, 10)),
            TimePart.Middle => (new(year, month, 11), new(year, month, 20)),
            TimePart.Last => (new(year, month, 21), end),
            TimePart.FirstHalf => (new(year, month, 1), new(year, month, 15)),
            TimePart.SecondHalf => (new(year, month, 16), end),
            _ => (end, end),
        };
    }

    /// <summary>The days of a part of a year; its very end is December.</summary>
    public static (DateOnly From, DateOnly To) PartOf(int year, TimePart part)
    {
        var (from, to) = part switch
        {
            TimePart.First => (1, 4),
            TimePart.Middle => (5, 8),
            TimePart.Last => (9, 12),
            TimePart.FirstHalf => (1, 6),
            TimePart.SecondHalf => (7, 12),
            _ => (12, 12),
        };
        return (new(year, from, 1), Calendar.MonthEnd(year, to));
    }

    private static Regex Pattern(string pattern) => new(pattern, Options, Limit);

    private static string Day(string group) => $"(?<{group}>[0-3]?[0-9])(?:st|nd|rd|th)?";

    private static bool IsSpaced(string word) => char.IsAsciiLetter(word[0]);

    private TimeExpression PartOfYear(Match match)
    {
        var (from, to) = PartOf(Number(match, "y"), words.Parts[match.Groups["part"].Value.ToLowerInvariant()]);
        return new(TimeCollector.SpanOf(match), from, to, DatePrecision.Month, HasYear: true);
    }

    private static void AddQuarter(Match match, DateOnly today, TimeCollector found)
    {
        var length = match.Groups["q"].Success ? 3 : 6;
        var month = ((Number(match, length == 3 ? "q" : "h") - 1) * length) + 1;
        var year = match.Groups["y"].Success ? Number(match, "y") : Calendar.LatestYearOf(month, today);
        var from = new DateOnly(year, month, 1);
        found.Add(match, from, from.AddMonths(length).AddDays(-1), DatePrecision.Month);
    }

    private void AddDays(Match match, DateOnly today, TimeCollector found)
    {
        var month = words.Months[match.Groups["m"].Value.ToLowerInvariant()];
        var hasYear = match.Groups["y"].Success;
        var last = Number(match, match.Groups["e"].Success ? "e" : "d");
        var end = hasYear ? Calendar.Day(Number(match, "y"), month, last) : Calendar.LatestDay(month, last, today);
        if (end is not { } to || Calendar.Day(to.Year, month, Number(match, "d")) is not { } from || from > to) return;
        TimeRole? role = match.Groups["e"].Success ? TimeRole.Range : null;
        found.Add(new TimeExpression(TimeCollector.SpanOf(match), from, to, DatePrecision.Day,
            hasYear)
        { Role = role });
    }

    private void AddMonth(string text, Match match, DateOnly today, TimeCollector found)
    {
        var name = match.Groups["m"].Value.ToLowerInvariant();
        var hasYear = match.Groups["y"].Success;
        var hasPart = match.Groups["part"].Success;
        if (!hasYear && !hasPart && words.DoubtfulMonths.Contains(name) && !IsAfterPreposition(text, match.Index))
        {
            return;
        }
        var month = words.Months[name];
        var year = hasYear ? Number(match, "y") : Calendar.LatestYearOf(month, today);
        var (from, to) = hasPart
            ? PartOf(year, month, words.Parts[match.Groups["part"].Value.ToLowerInvariant()])
            : (new DateOnly(year, month, 1), Calendar.MonthEnd(year, month));
        found.Add(new TimeExpression(
            TimeCollector.SpanOf(match), from, to, hasPart ? DatePrecision.Day : DatePrecision.Month, hasYear));
    }

    private bool IsAfterPreposition(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        var start = before.LastIndexOf(' ') + 1;
        return words.MonthPrepositions.Contains(before[start..].ToString().ToLowerInvariant());
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
