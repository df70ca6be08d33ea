using System.Globalization;
using System.Text.RegularExpressions;
using ExposureBot.Replies;
using ExposureBot.Web.Pages;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>
/// The sources of a reply as a client shows them natively: schema.org claims, one for each <c>[n]</c> of the text.
/// </summary>
internal static partial class CitationEntity
{
    private const int MostClaims = 20;
    private const int LongestName = 80;
    private const int LongestAbstract = 160;

    /// <summary>The entity, or null if it would say nothing.</summary>
    /// <param name="about">Words that say of what kind the answer is; null: it does not say so.</param>
    public static Entity? Of(IEnumerable<Citation> citations, string text, PageWords? about)
    {
        var claims = Cited(citations, text).Take(MostClaims).Select(Claim).ToList<object?>();
        if (claims.Count == 0 && about is null) return null;
        var message = new Dictionary<string, object?>
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
        };
        if (claims.Count > 0) message["citation"] = claims;
        if (about is not null) message["usageInfo"] = UsageInfo(about);
        var entity = new Entity();
        entity.SetAs(message);
        return entity;
    }

    /// <summary>The link definitions by which Web Chat finds the claims.</summary>
    public static string LinkDefinitions(IEnumerable<Citation> citations, string text) => string.Concat(
        Cited(citations, text).Take(MostClaims).Select(citation => string.Create(
            CultureInfo.InvariantCulture,
            $"\n[{citation.Number}]: cite:{citation.Number} \"{MarkdownText.Quoted(citation.Source.Title)}\"")));

    private static IEnumerable<Citation> Cited(IEnumerable<Citation> citations, string text)
    {
        var numbers = Mark().Matches(text)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToHashSet();
        return citations.Where(citation => numbers.Contains(citation.Number));
    }

    private static Dictionary<string, object?> UsageInfo(PageWords about) => new()
    {
        ["type"] = "https://schema.org/Message",
        ["@type"] = "CreativeWork",
        ["@id"] = "",
        ["name"] = about["channel.curated"],
        ["description"] = about["channel.curated_means"],
    };

    private static Dictionary<string, object?> Claim(Citation citation)
    {
        var source = citation.Source;
        var about = source.PublishedOn is { } date ? $"{source.Publisher}, {date}" : source.Publisher;
        var document = new Dictionary<string, object?>
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Cut(source.Title, LongestName),
            ["text"] = $"{source.Title}. {about}",
            ["abstract"] = Cut(about.Length > 0 ? about : source.Title, LongestAbstract),
        };
        if (Links.Outside(source.Address) is { } url) document["url"] = url;
        return new Dictionary<string, object?>
        {
            ["@type"] = "Claim",
            ["position"] = (long)citation.Number,
            ["appearance"] = document,
        };
    }

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = longest - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }

    [GeneratedRegex(@"\[(\d{1,2})\]")]
    private static partial Regex Mark();
}
