using System.Text.RegularExpressions;

namespace ExposureBot.Replies.Wording;

/// <summary>The number of a legal act in the order of a language; the base has it as <c>No. 18 of 2025</c>.</summary>
internal static partial class OfficialNumber
{
    private const string Pattern = "numbering.act";

    /// <summary>
    /// The number as the language writes it, without the clause behind it; if the language has no pattern for it, or
    /// if it has another form, as it stands.
    /// </summary>
    public static string Of(string text, Words words) =>
        words.Find(Pattern) is { } pattern && Numbered().Match(text) is { Success: true } found
            ? pattern
                .Replace("{number}", found.Groups["number"].Value, StringComparison.Ordinal)
                .Replace("{year}", found.Groups["year"].Value, StringComparison.Ordinal)
            : text;

    [GeneratedRegex(@"^No\. (?<number>\d+) of (?<year>\d{4})\b")]
    private static partial Regex Numbered();
}
