using System.Text.RegularExpressions;

namespace ExposureBot.Understanding.Reading;

/// <summary>Finds the words in quotation marks.</summary>
internal static partial class QuotedWords
{
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

    [GeneratedRegex("\"(?<words>[^\"]{2,1000})\"|「(?<words>[^「」]{2,1000})」|『(?<words>[^『』]{2,1000})』|(?<![\\w'])'(?<words>[^' ][^']{0,200} [^']{0,800})'(?!\\w)")]
    private static partial Regex Quotation();
}
