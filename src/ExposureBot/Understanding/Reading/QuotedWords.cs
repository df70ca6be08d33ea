using System.Text.RegularExpressions;

namespace ExposureBot.Understanding.Reading;

/// <summary>Finds the words in quotation marks.</summary>
internal static partial class QuotedWords
{
    private const string Straight = "\"(?<words>[^\"]{2,1000})\"";
    private const string Corner = "「(?<words>[^「」]{2,1000})」|『(?<words>[^『』]{2,1000})』";

    // An apostrophe is no quotation mark: outside words, and at least two words within.
    private const string Single = "(?<![\\w'])'(?<words>[^' ][^']{0,200} [^']{0,800})'(?!\\w)";

    /// <summary>The longest stretch in quotation marks, or null.</summary>
    public static string? In(string text)
    {
        string? longest = null;
        foreach (Match match in Quotation().Matches(text))
        {
            var words = match.Groups["words"].Value.Trim();
            if (words.Length > (longest?.Length ?? 0)) longest = words;
        }

        return longest;
    }

    [GeneratedRegex(Straight + "|" + Corner + "|" + Single)]
    private static partial Regex Quotation();
}
