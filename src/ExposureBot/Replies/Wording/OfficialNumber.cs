using System.Text.RegularExpressions;

namespace ExposureBot.Replies.Wording;

/// <summary>The number of a legal act in the order of a language; the base has it as <c>No. 18 of 2025</c>.</summary>
internal static partial class OfficialNumber
{
    private const string Pattern = "format.official_number";

    /// <summary>The number as the language writes it; without a pattern for it, or of another form, as it stands.</summary>
    public static string Of(string text, Words words) =>
        words.Find(Pattern) is { } pattern && Numbered().Match(text) is { Success: true } found
            ? pattern
                .Replace("{number}", found.Groups["number"].Value, StringComparison.Ordinal)
                .Replace("{year}", found.Groups["year"].Value, StringComparison.Ordinal) + found.Groups["rest"].Value
            : text;

    [GeneratedRegex(@"^No\. (?<number>\d+) of (?<year>\d{4})(?<rest>.*)$")]
    private static partial Regex Numbered();
}
