using System.Text.RegularExpressions;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Reading.Numbers;

namespace ExposureBot.Understanding.Reading.Times;

/// <summary>Times with 年, 月 and 日 or 号: 2025年11月14日, 令和5年, 昨年11月, 11月中旬, 2023年度, 20日まで.</summary>
internal sealed class UnspacedDates
{
    private const string Count = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})";
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);
    private readonly TimeWords words;
    private readonly Regex date;
    private readonly Regex year;
    private readonly Regex day;

    /// <summary>Builds its patterns from <paramref name="words"/>.</summary>
    public UnspacedDates(TimeWords words)
    {
        this.words = words;
        var eras = TimeWords.Alternatives(words.Eras.Keys);
        var relative = TimeWords.Alternatives(
            words.Relative.Where(pair => pair.Value.Unit is TimeUnit.Year).Select(pair => pair.Key).Where(IsUnspaced));
        const string Digits = "(?<!\\d[.,]?)(?<y>(?:1[89]|20)[0-9]{2}|[一二][〇零一二三四五六七八九]{3}) ?年";
        var years = $"(?:{Digits}|(?<era>{eras})(?<n>元|{Count})年|(?<r>{relative}))";
        var parts = TimeWords.Alternatives(words.Parts.Keys.Where(IsUnspaced));
        var months = $"(?<m>{Count}) ?月(?: ?(?<d>{Count})(?:日|号)(?!間)|の?(?<part>{parts}))?";
        date = new($"(?:{years}の?)?(?<!\\d){months}", RegexOptions.CultureInvariant, Limit);
        // 2023年度 is 2023年 and 度; 2023财年 is whole.
        var fiscal = TimeWords.Alternatives(words.Fiscal.Where(IsUnspaced));
        var endings = TimeWords.Alternatives(words.Fiscal.Where(IsUnspaced).Select(word => word.TrimStart('年')));
        var quarters = "第?(?<q>[一二三四1-4])(?:四半期|季度)";
        var part = $"(?:の?(?:(?<fiscal>{endings})|(?<part>{parts})|{quarters}))?";
        year = new($"{years}{part}|(?<y>(?:19|20)[0-9]{{2}}) ?(?<fiscal>{fiscal})", RegexOptions.CultureInvariant,
            Limit);
        day = new($"(?<![\\d月])(?<d>[0-9]{{1,2}})(?:日|号)(?![本間前])", RegexOptions.CultureInvariant, Limit);
    }

    /// <summary>Adds what is found.</summary>
    public void Read(string text, DateOnly today, TimeCollector found)
    {
        foreach (Match match in date.Matches(text)) AddDate(match, today, found);
        foreach (Match match in year.Matches(text)) AddYear(match, today, found);
        foreach (Match match in day.Matches(text)) AddDay(match, today, found);
    }

    private static bool IsUnspaced(string word) => Script.IsUnspaced(word[0]);

    private void AddDate(Match match, DateOnly today, TimeCollector found)
    {
        var month = Number(match.Groups["m"]);
        if (month is < 1 or > 12) return;
        var said = Year(match, today);
        var span = TimeCollector.SpanOf(match);
        if (match.Groups["d"].Success)
        {
            var number = Number(match.Groups["d"]);
            var day = said is { } year ? Calendar.Day(year, month, number) : Calendar.LatestDay(month, number, today);
            if (day is { } exact)
            {
                found.Add(new TimeExpression(span, exact, exact, DatePrecision.Day, said is not null));
            }

            return;
        }

        var inYear = said ?? Calendar.LatestYearOf(month, today);
        if (!words.Parts.TryGetValue(match.Groups["part"].Value, out var part))
        {
            found.Add(new TimeExpression(
                span, new DateOnly(inYear, month, 1), Calendar.MonthEnd(inYear, month), DatePrecision.Month,
                said is not null));
            return;
        }

        var (from, to) = SpacedDates.PartOf(inYear, month, part);
        found.Add(new TimeExpression(span, from, to, DatePrecision.Day, said is not null));
    }

    private void AddYear(Match match, DateOnly today, TimeCollector found)
    {
        if (Year(match, today) is not { } year) return;
        if (match.Groups["fiscal"].Success)
        {
            found.AddFiscalYear(match, year);
        }
        else if (match.Groups["q"].Success)
        {
            var from = new DateOnly(year, (3 * Number(match.Groups["q"])) - 2, 1);
            found.Add(match, from, from.AddMonths(3).AddDays(-1), DatePrecision.Month);
        }
        else if (words.Parts.TryGetValue(match.Groups["part"].Value, out var part))
        {
            var (from, to) = SpacedDates.PartOf(year, part);
            found.Add(match, from, to, DatePrecision.Month);
        }
        else if (match.Groups["r"].Success && year == today.Year)
        {
            found.Add(match, new DateOnly(year, 1, 1), today, DatePrecision.Year);
        }
        else
        {
            found.AddYear(match, year);
        }
    }

    // A day alone is of the latest month that has one not after today.
    private static void AddDay(Match match, DateOnly today, TimeCollector found)
    {
        var number = Number(match.Groups["d"]);
        for (var back = 0; back < 3; back++)
        {
            var month = today.AddMonths(-back);
            if (Calendar.Day(month.Year, month.Month, number) is not { } day || day > today) continue;
            found.Add(new TimeExpression(TimeCollector.SpanOf(match), day, day, DatePrecision.Day, HasYear: false));
            return;
        }
    }

    private int? Year(Match match, DateOnly today)
    {
        if (match.Groups["y"].Success) return Number(match.Groups["y"]);
        if (match.Groups["r"].Success) return today.Year + words.Relative[match.Groups["r"].Value].Offset;
        if (!match.Groups["era"].Success) return null;
        return words.Eras[match.Groups["era"].Value] + (match.Groups["n"].Value == "元" ? 1 : Number(match.Groups["n"]));
    }

    private static int Number(Group group) => (int)(CjkNumeral.Parse(group.ValueSpan) ?? 0);
}
