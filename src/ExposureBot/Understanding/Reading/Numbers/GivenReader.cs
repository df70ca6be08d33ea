using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

namespace ExposureBot.Understanding.Reading.Numbers;

/// <summary>One of the user's own numbers.</summary>
/// <param name="Role">amount, use, cover, stop, cut, rise or portion.</param>
/// <param name="Unit">percent, t, kg, or a time: d, wk, mo, y; what is used in a month or a year is <c>t/mo</c>, <c>kg/y</c>.</param>
internal sealed record GivenNumber(string Role, string Unit, decimal Value);

/// <summary>
/// Reads what the numbers of a what-if are of: by their unit, and by the nearest word that says a role; a comma parts.
/// </summary>
internal static class GivenReader
{
    private const int Reach = 24;
    private const int PartedBy = 12;
    private const int Beside = 18;
    private const string Percent = "percent";
    private static readonly SearchValues<char> Stops = SearchValues.Create(",;、，；。");
    private static readonly string[] OfShares = ["cut", "rise", "portion", "kept"];
    private static readonly string[] OfTimes = ["cover", "stop"];
    private static readonly string[] Times = ["d", "wk", "mo", "y"];
    private static readonly string[] OfAmounts = ["use", "amount"];

    /// <summary>The numbers with a role, one of each role, the first that is said.</summary>
    public static ImmutableArray<GivenNumber> Read(MarkedText marked, GivenWords words)
    {
        var text = marked.Text.ToLowerInvariant();
        var found = new List<(TextSpan Span, string Unit, decimal Value)>();
        foreach (var number in marked.Numbers)
        {
            if (number.IsPercent) found.Add((number.Span, Percent, number.Value));
            else if (Unit(text, number.Span.End, words) is var (unit, end))
            {
                found.Add((new TextSpan(number.Span.Start, end), unit, number.Value));
            }
        }

        Add(words.Spans, key => (Unit: key.Split(' ')[^1], Value: decimal.Parse(key.Split(' ')[0], CultureInfo.InvariantCulture)));
        Add(words.Fractions, key => (Percent, Fraction(key)));

        return
        [
            .. found.OrderBy(number => number.Span.Start).Select(number => Given(text, number, found, marked, words))
                .DistinctBy(number => number.Role),
        ];

        void Add(ImmutableArray<(string Key, string Word)> spoken, Func<string, (string Unit, decimal Value)> read)
        {
            foreach (var (key, word) in spoken)
            {
                foreach (var span in Occurrences(text, word))
                {
                    if (found.Exists(other => other.Span.Overlaps(span))) continue;
                    if (marked.Times.Any(time => time.Span.Overlaps(span))) continue;
                    var (unit, value) = read(key);
                    found.Add((span, unit, value));
                }
            }
        }
    }

    /// <summary>Whether users speak of themselves.</summary>
    public static bool IsOwn(MarkedText marked, GivenWords words) =>
        words.Own.Any(own => Occurrences(marked.Text.ToLowerInvariant(), own.Word).Any());

    private static GivenNumber Given(
        string text, (TextSpan Span, string Unit, decimal Value) number,
        List<(TextSpan Span, string Unit, decimal Value)> all, MarkedText marked, GivenWords words)
    {
        if (Rate(text, number, all, words) is { } rate) return new GivenNumber("use", $"{number.Unit}/{rate}", number.Value);
        var roles = number.Unit == Percent ? OfShares : Times.Contains(number.Unit) ? OfTimes : OfAmounts;
        var near = words.Roles.Where(role => roles.Contains(role.Key))
            .SelectMany(role => Occurrences(text, role.Word)
                .Select(span => (role.Key, Distance: Distance(text, number.Span, span, all))));
        // "60 % from China", "80 % Chinese": the place right behind says whose part it is.
        if (number.Unit == Percent)
        {
            near = near.Concat(marked.Mentions
                .Where(mention => mention.Kind == MentionKind.Place && mention.Span.Start >= number.Span.End)
                .Select(mention => (Key: "portion", Distance: Distance(text, number.Span, mention.Span, all))));
        }

        var role = near.Where(cue => cue.Distance <= Reach).OrderBy(cue => cue.Distance).Select(cue => cue.Key).FirstOrDefault();
        return new GivenNumber(role ?? (roles == OfAmounts ? "amount" : roles[0]), number.Unit, number.Value);
    }

    // "20 t a year": the word right beside an amount.
    private static string? Rate(
        string text, (TextSpan Span, string Unit, decimal Value) number,
        List<(TextSpan Span, string Unit, decimal Value)> all, GivenWords words) => number.Unit is not ("t" or "kg") ? null : words.Rates
        .SelectMany(rate => Occurrences(text, rate.Word).Select(span => (rate.Key, Distance: Distance(text, number.Span, span, all))))
        .Where(rate => rate.Distance <= Beside).OrderBy(rate => rate.Distance).Select(rate => rate.Key).FirstOrDefault();

    // Letters in between; another number or a comma in between belongs to another thought.
    private static int Distance(
        string text, TextSpan number, TextSpan word, List<(TextSpan Span, string Unit, decimal Value)> all)
    {
        if (number.Overlaps(word)) return 0;
        var (from, to) = word.Start >= number.End ? (number.End, word.Start) : (word.End, number.Start);
        var between = text.AsSpan(from, Math.Max(0, to - from));
        var parts = between.IndexOfAny(Stops) >= 0 ? PartedBy : 0;
        var others = all.Exists(other => other.Span.Start >= from && other.Span.End <= to) ? Reach : 0;
        return between.Length + parts + others;
    }

    private static (string Unit, int End)? Unit(string text, int at, GivenWords words)
    {
        while (at < text.Length && text[at] == ' ') at++;
        foreach (var (key, word) in words.Units)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) continue;
            if (IsEdge(text, at + word.Length, word)) return (key, at + word.Length);
        }

        return null;
    }

    private static IEnumerable<TextSpan> Occurrences(string text, string word)
    {
        var stem = word.TrimEnd('*');
        for (var at = text.IndexOf(stem, StringComparison.Ordinal); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.Ordinal))
        {
            var isOpen = stem.Length < word.Length;
            var begins = at == 0 || !char.IsAsciiLetter(stem[0]) || !char.IsAsciiLetterOrDigit(text[at - 1]);
            if (begins && (isOpen || IsEdge(text, at + stem.Length, stem))) yield return new TextSpan(at, at + stem.Length);
        }
    }

    private static bool IsEdge(string text, int end, string word) =>
        !char.IsAsciiLetter(word[^1]) || end >= text.Length || !char.IsAsciiLetterOrDigit(text[end]);

    // "1/3" is a third, to as many digits as are printed.
    private static decimal Fraction(string key)
    {
        var sides = key.Split('/');
        return Math.Round(
            100 * decimal.Parse(sides[0], CultureInfo.InvariantCulture) / decimal.Parse(sides[^1], CultureInfo.InvariantCulture), 1);
    }
}
