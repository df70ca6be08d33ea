using System.Text.RegularExpressions;
using ExposureBot.Understanding.Reading.Numbers;

namespace ExposureBot.Understanding.Reading.Times;

/// <summary>Times counted from today: last year, 3 days ago, 最近10日間, 上个月.</summary>
internal sealed class RelativeTimes
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int MostUnits = 200;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);
    private readonly TimeWords words;
    private readonly NumberWords numbers;
    private readonly Regex phrase;
    private readonly Regex past;
    private readonly Regex ago;

    /// <summary>Builds its patterns from <paramref name="words"/>.</summary>
    public RelativeTimes(TimeWords words, NumberWords numbers)
    {
        this.words = words;
        this.numbers = numbers;
        var spaced = Alternatives(words.Relative.Keys.Where(word => !Script.IsUnspaced(word[0])));
        var unspaced = Alternatives(words.Relative.Keys.Where(word => Script.IsUnspaced(word[0])));
        phrase = new($"(?<!\\w)(?:{spaced})(?!\\w)|(?:{unspaced})", Options, Limit);
        past = Counted(words.Past);
        ago = Counted(words.Ago);
    }

    /// <summary>Adds counted times; before dates are read, since 最近10日間 is no tenth day.</summary>
    public void ReadCounted(string text, DateOnly today, TimeCollector found)
    {
        foreach (Match match in past.Matches(text)) Add(match, today, found, isPoint: false);
        foreach (Match match in ago.Matches(text)) Add(match, today, found, isPoint: true);
    }

    /// <summary>Adds fixed phrases; after dates are read, since 昨年11月 is a month.</summary>
    public void ReadPhrases(string text, DateOnly today, TimeCollector found)
    {
        foreach (Match match in phrase.Matches(text))
        {
            var (unit, offset) = words.Relative[match.Value.ToLowerInvariant()];
            var (from, to) = Calendar.Unit(unit, offset, today);
            found.Add(match, from, to, Calendar.PrecisionOf(unit));
        }
    }

    private void Add(Match match, DateOnly today, TimeCollector found, bool isPoint)
    {
        var unit = words.Units[match.Groups["unit"].Value.ToLowerInvariant()];
        if (Number(match.Groups["n"].Value) is not (>= 1 and <= MostUnits and var count)) return;
        var start = Calendar.Back(unit, today, count);
        if (!isPoint)
        {
            var role = unit is TimeUnit.Year or TimeUnit.Decade ? TimeRole.YearRange : TimeRole.Range;
            found.Add(match, start, today, Calendar.PrecisionOf(unit), role);
        }
        else if (unit == TimeUnit.Year)
        {
            found.AddYear(match, start.Year);
        }
        else if (unit == TimeUnit.Month)
        {
            found.AddMonth(match, start.Year, start.Month);
        }
        else
        {
            found.AddDay(match, start);
        }
    }

    private int? Number(string text)
    {
        if (text.Length == 0) return 1;
        return (int?)(numbers.Parse(text) ?? CjkNumeral.Parse(text));
    }

    private Regex Counted(IEnumerable<string> patterns)
    {
        var units = $"(?<unit>{Alternatives(words.Units.Keys)})";
        // Not the end of a year: 2023年前.
        var count = $"(?<n>(?<![0-9])[0-9]{{1,3}}|[一二三四五六七八九十两]{{1,3}}|{Alternatives(numbers.Small)})";
        var all = patterns.Select(pattern => Script.IsUnspaced(pattern[0]) || Script.IsUnspaced(pattern[^1])
            ? Fill(pattern)
            : $"(?<!\\w){Fill(pattern)}(?!\\w)");
        return new Regex(string.Join('|', all.DefaultIfEmpty("(?!)")), Options, Limit);

        string Fill(string pattern) => Regex.Escape(pattern)
            .Replace("\\{n}", count, StringComparison.Ordinal).Replace("\\{unit}", units, StringComparison.Ordinal);
    }

    private static string Alternatives(IEnumerable<string> all) => TimeWords.Alternatives(all);
}
