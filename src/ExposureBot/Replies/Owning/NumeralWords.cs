using System.Globalization;
using System.Text.RegularExpressions;
using ExposureBot.Replies.Wording;

namespace ExposureBot.Replies.Owning;

/// <summary>
/// How languages write percentages and small numbers in words; all languages at once, as a text may mix them.
/// </summary>
internal sealed class NumeralWords
{
    private const string Value = "v";
    private const string Ahead = "a";
    private const string Tenth = "t";
    private readonly Dictionary<string, decimal> numbers;
    private readonly Regex percentages;
    private readonly Regex number;

    private NumeralWords(Dictionary<string, decimal> numbers, Regex percentages, Regex number)
    {
        this.numbers = numbers;
        this.percentages = percentages;
        this.number = number;
    }

    public static NumeralWords Of(IReadOnlyList<Words> languages)
    {
        var numbers = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, text) in languages.SelectMany(words => words.List("numeral")))
        {
            foreach (var name in Names(text)) numbers[name] = decimal.Parse(word, CultureInfo.InvariantCulture);
        }

        var percent = Any(languages.SelectMany(words => Names(words.Of("numeral_sign.percent"))));
        var tenth = Any(languages.SelectMany(words => Names(words.Of("numeral_sign.tenth"))));
        var ahead = Any(languages.SelectMany(words => Names(words.Of("numeral_sign.percent_ahead"))));
        var spelt = $@"(?:{Any(numbers.Keys)})(?:[ -]?(?:{Any(numbers.Keys)}))*";
        var digits = @"[0-9][0-9,]*(?:\.[0-9]+)?";
        const RegexOptions options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled;
        return new NumeralWords(
            numbers,
            new Regex(
                $@"(?<![A-Za-z])(?<{Value}>{digits}|{spelt})\s?(?:{percent}|(?<{Tenth}>{tenth}))"
                + $@"|(?:{ahead})(?<{Ahead}>{digits}|{spelt})",
                options),
            new Regex(Any(numbers.Keys), options));
    }

    /// <summary>Every percentage of the text: where it stands and what it is.</summary>
    public IEnumerable<(Match Match, decimal Number)> Percentages(string text) =>
        percentages.Matches(text).Select(match => (match, Percentage(match)));

    private decimal Percentage(Match match)
    {
        var written = match.Groups[Value].Success ? match.Groups[Value].Value : match.Groups[Ahead].Value;
        var value = char.IsAsciiDigit(written[0]) ? Digits(written) : Spelt(written);
        return match.Groups[Tenth].Success ? value * 10 : value;
    }

    private decimal Spelt(string written)
    {
        decimal total = 0, current = 0;
        foreach (Match part in number.Matches(written))
        {
            var value = numbers[part.Value];
            if (value is not (10 or 100))
            {
                current += value;
                continue;
            }

            total += Math.Max(1, current) * value;
            current = 0;
        }

        return total + current;
    }

    /// <summary>A number in digits, with marks between thousands.</summary>
    public static decimal Digits(string written) =>
        decimal.TryParse(
            written, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var value)
            ? value
            : -1;

    private static string[] Names(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // Longest first, so that "sixteen" is not read as "six"; a pattern that matches nothing if there is no word.
    private static string Any(IEnumerable<string> words)
    {
        var pattern = string.Join('|', words.Distinct().OrderByDescending(word => word.Length).Select(Regex.Escape));
        return pattern.Length == 0 ? "(?!)" : pattern;
    }
}
