using System.Text.Json.Nodes;
using ExposureBot.Answering;
using ExposureBot.Replies;
using ExposureBot.Web.Pages;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>What a web chat shows with an answer besides its words: the way to its page, its link, thumbs.</summary>
internal static class AnswerTools
{
    /// <summary>Ends an address to be copied, not opened; a client that does not know it opens the page.</summary>
    public const string CopyMark = "#copy";

    private const string CardMember = "actions";
    private const string MessageType = "https://schema.org/Message";

    /// <summary>Adds them to <paramref name="message"/>; what no link can replay stays as it is.</summary>
    /// <param name="site">Where the service is reached from outside.</param>
    public static void Add(JsonObject message, Reply reply, Uri site, PageWords words)
    {
        var isReplayable = reply.Question.Obstacle is null && reply.Permalink.Length > 0;
        if (reply.Kind == AnswerKind.Smalltalk || !isReplayable) return;
        AddThumbs(message, reply.Permalink);
        var actions = (message["attachments"] as JsonArray)?.OfType<JsonObject>()
            .Select(attachment => attachment["content"]?[CardMember]).OfType<JsonArray>().FirstOrDefault();
        if (actions is null) return;
        var address = new Uri(site, reply.Permalink).AbsoluteUri;
        // The card may have the way to the page already, from an address of its own.
        var page = new Uri(site, reply.Permalink).PathAndQuery;
        var opened = actions.OfType<JsonObject>()
            .Where(action => ActivityStamp.Text(action, "url")?.EndsWith(page, StringComparison.Ordinal) == true).ToList();
        foreach (var action in opened) actions.Remove(action);
        actions.Add((JsonNode)Open(words["chat.open"], address));
        actions.Add((JsonNode)Open(words["answer.copy_link"], address + CopyMark));
    }

    private static JsonObject Open(string title, string address) =>
        new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = address };

    private static void AddThumbs(JsonObject message, string permalink)
    {
        if (message["entities"] is not JsonArray entities) message["entities"] = entities = [];
        var about = entities.OfType<JsonObject>()
            .FirstOrDefault(entity => ActivityStamp.Text(entity, "type") == MessageType);
        if (about is null)
        {
            about = new JsonObject
            {
                ["type"] = MessageType,
                ["@type"] = "Message",
                ["@context"] = "https://schema.org",
                ["@id"] = "",
            };
            entities.Add((JsonNode)about);
        }

        about["potentialAction"] = new JsonArray(Thumb("LikeAction", permalink), Thumb("DislikeAction", permalink));
    }

    private static JsonObject Thumb(string type, string permalink) => new()
    {
        ["@type"] = type,
        ["@id"] = $"{permalink}#{type}",
        ["target"] = permalink,
        ["actionStatus"] = "PotentialActionStatus",
    };
}
