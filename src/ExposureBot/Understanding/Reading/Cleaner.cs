using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ExposureBot.Loading;

namespace ExposureBot.Understanding.Reading;

/// <summary>Makes one form of what can be written in many: NFKC, no markup, straight quotes, one blank.</summary>
/// <remarks>Cleaning a clean text changes nothing.</remarks>
internal sealed partial class Cleaner
{
    /// <summary>Longest text that is read; what follows is cut off before anything else is done.</summary>
    public const int Longest = 8_000;

    // Markup can be longer than the words in it.
    private const int LongestRaw = 3 * Longest;
    private const int MostPasses = 4;
    private readonly (string From, string To)[] fused;
    private readonly FrozenSet<char> fusedStarts;

    /// <summary>Takes the fused forms (対中 for 対中国) from <paramref name="dialogs"/>.</summary>
    public Cleaner(IReadOnlyList<DialogFile> dialogs)
    {
        fused = [.. YamlWords.Lists(dialogs, "fused").Select(pair => (pair.Key, pair.Words[0]))
            .OrderByDescending(pair => pair.Key.Length)];
        fusedStarts = fused.Select(pair => pair.From[0]).ToFrozenSet();
    }

    /// <summary>The text as all later steps see it.</summary>
    public string Clean(string text)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var plain = Once(text);
            if (plain == text) return plain;
            text = plain;
        }

        // Markup within markup within markup: its signs go, what they enclosed stays.
        return Rewrite(Plain(Cut(Signs().Replace(text, " "), Longest)));
    }

    // Wide brackets become markup, and entities other entities: cleaning goes on until nothing changes.
    private string Once(string text)
    {
        text = Normalize(Cut(text, LongestRaw));
        if (text.AsSpan().IndexOfAny("<>&[]") >= 0) text = WithoutMarkup(text);
        if (text.Contains("://", StringComparison.Ordinal)) text = Link().Replace(text, " ");
        return Plain(Cut(Rewrite(Plain(text)), Longest));
    }

    private static bool IsWrittenOut(string text, int behind, (string From, string To) pair)
    {
        var rest = pair.To[(pair.To.LastIndexOf(pair.From[^1]) + 1)..];
        return rest.Length > 0 && string.CompareOrdinal(text, behind, rest, 0, rest.Length) == 0;
    }

    /// <summary>Writes fused forms out: 対中 as 対中国.</summary>
    public string Rewrite(string text)
    {
        if (!text.Any(fusedStarts.Contains)) return text;
        var written = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length;)
        {
            var pair = fusedStarts.Contains(text[i])
                ? Array.Find(fused, pair => string.CompareOrdinal(text, i, pair.From, 0, pair.From.Length) == 0)
                : default;
            // What is already written out stays: 対中国 does not become 対中国国, nor 中美国 two countries and a sign.
            if (pair.From is null || string.CompareOrdinal(text, i, pair.To, 0, pair.To.Length) == 0
                || IsWrittenOut(text, i + pair.From.Length, pair))
            {
                written.Append(text[i++]);
                continue;
            }

            written.Append(pair.To);
            i += pair.From.Length;
        }

        return written.ToString();
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string WithoutMarkup(string text)
    {
        text = BotMention().Replace(text, " ");
        text = MarkdownLink().Replace(text, "$1");
        text = Tag().Replace(text, " ");
        return text.Contains('&', StringComparison.Ordinal) ? Tag().Replace(WebUtility.HtmlDecode(text), " ") : text;
    }

    // Half a surrogate pair, and the one noncharacter U+FFFE, cannot be normalised: they are dropped first.
    private static string Normalize(string text)
    {
        if (text.All(char.IsAscii)) return text;
        var isWhole = !text.Any(character => char.IsSurrogate(character) || character == '\uFFFE');
        var whole = isWhole ? text : Unpaired().Replace(text, " ");
        return Cut(whole.Normalize(NormalizationForm.FormKC), LongestRaw);
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var kept = Straight(character);
            if (kept == '\0' || (kept == ' ' && (plain.Length == 0 || plain[^1] == ' '))) continue;
            plain.Append(kept);
        }

        return plain.ToString().TrimEnd();
    }

    // '\0' is dropped: zero-width characters, marks of direction, private-use characters (the signs of masks).
    private static char Straight(char character) => character switch
    {
        '‘' or '’' or '‛' or 'ʼ' or '`' or '´' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
        _ when char.IsAscii(character) => char.IsControl(character) || character == ' ' ? ' ' : character,
        _ => char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.EnclosingMark => '\0',
            UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator => ' ',
            _ => character,
        },
    };

    [GeneratedRegex("[<>&\\[\\]:]")]
    private static partial Regex Signs();

    [GeneratedRegex("<at\\b[^<>]{0,200}>[^<>]{0,200}</at>", RegexOptions.IgnoreCase)]
    private static partial Regex BotMention();

    [GeneratedRegex("</?[A-Za-z][^<>]{0,400}>")]
    private static partial Regex Tag();

    [GeneratedRegex("!?\\[([^\\[\\]]{0,300})\\]\\([^()]{0,600}\\)")]
    private static partial Regex MarkdownLink();

    [GeneratedRegex("\\w{1,12}://[^\\s<>\"、。]{0,2000}")]
    private static partial Regex Link();

    [GeneratedRegex("(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|\\uFFFE")]
    private static partial Regex Unpaired();
}
