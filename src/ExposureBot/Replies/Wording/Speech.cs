using System.Globalization;
using ExposureBot.Knowledge;

namespace ExposureBot.Replies.Wording;

/// <summary>
/// How one language writes numbers, dates, periods and lists. All its words and patterns come from the dialogs.
/// </summary>
internal sealed class Speech(Words words)
{
    private const char Times = '×';

    private readonly string[] months =
        [.. Enumerable.Range(1, 12).Select(
            month => words.Find($"month.{month}") ?? month.ToString(CultureInfo.InvariantCulture))];

    public Words Words => words;

    public Language Language => words.Language;

    /// <summary>A number as recorded, with marks between thousands.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.############", CultureInfo.InvariantCulture);

    /// <summary>A number with its unit; a share as <c>71.1 %</c>, a flag as its word.</summary>
    public string Quantity(decimal value, string unit) => unit == Units.Flag
        ? words.Of("unit", unit)
        : Number(Counted(value, unit)) + Unit(value, unit);

    /// <summary>The number that is written for a value: of billion JPY ten times as many 億円.</summary>
    public decimal Counted(decimal value, string unit) => value * Written(value, unit).Times;

    /// <summary>What stands behind the number of a value for its unit, with the blank before it.</summary>
    public string Unit(decimal value, string unit) => Written(value, unit).Word;

    // "×10 億円 | ×100000 万円": the first of these of which there is a whole one.
    private (decimal Times, string Word) Written(decimal value, string unit)
    {
        var text = words.Find("unit." + unit) ?? " " + unit;
        if (!text.StartsWith(Times)) return (1, text);
        var ways = text.Split(" | ").Select(way => way[1..].Split(' ', 2))
            .Select(way => (Times: decimal.Parse(way[0], CultureInfo.InvariantCulture), Word: way[1])).ToArray();
        return ways.Where(way => Math.Abs(value * way.Times) >= 1).Append(ways[^1]).First();
    }

    /// <summary>A date to its own precision.</summary>
    public string Date(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => Fill("date.day", date.Start),
        DatePrecision.Month => Fill("date.month", date.Start),
        _ => Fill("date.year", date.Start),
    };

    /// <summary>A date as the time of something: "on 19 November 2025".</summary>
    public string OnDate(PartialDate date) =>
        words.Fill(date.Precision == DatePrecision.Day ? "date.on" : "date.in", Date(date));

    /// <summary>A day.</summary>
    public string Day(DateOnly day) => Fill("date.day", day);

    /// <summary>A month of a year.</summary>
    public string Month(DateOnly day) => Fill("date.month", day);

    /// <summary>Several, joined as the language does: "a, b and c".</summary>
    public string Join(IReadOnlyList<string> parts)
    {
        if (parts.Count <= 1) return parts.Count == 0 ? "" : parts[0];
        var separator = words.Of("list.separator");
        return string.Join(separator, parts.Take(parts.Count - 1)) + words.Of("list.last") + parts[^1];
    }

    /// <summary>The possessive of a name: "Japan's".</summary>
    public string Possessive(string name) =>
        words.Fill(name.EndsWith('s') ? "possessive.after_s" : "possessive.else", name);

    private string Fill(string key, DateOnly day) => (words.Find(key) ?? "{y}-{m}-{d}")
        .Replace("{y}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", months[day.Month - 1], StringComparison.Ordinal)
        .Replace("{m}", day.Month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{d}", day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
