using System.Globalization;
using System.Text.Json.Nodes;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>Makes a posted activity ours: what the client says of its identity is overwritten, what is not needed dropped.</summary>
internal static class ActivityStamp
{
    /// <summary>The id of this channel, in every activity.</summary>
    public const string Channel = "directline";

    /// <summary>The bot's id in every conversation.</summary>
    public const string BotId = "exposurebot";

    /// <summary>The bot's name as a client may show it.</summary>
    public const string BotName = "ExposureBot";

    private static readonly string[] Kept =
    [
        "type", "name", "text", "textFormat", "locale", "localTimestamp", "localTimezone", "value", "valueType",
        "entities", "channelData", "replyToId", "inputHint", "speak", "attachments", "attachmentLayout",
        "suggestedActions", "membersAdded", "action", "code", "summary", "importance", "deliveryMode",
    ];

    /// <summary>A copy of what a client posted with the sender of <paramref name="pass"/>; attachments are left out.</summary>
    public static JsonObject FromUser(JsonObject posted, DirectLinePass pass)
    {
        var activity = Copy(posted);
        activity.Remove("attachments");
        activity["from"] = Account(pass.User, Text(posted["from"] as JsonObject, "name"), "user");
        activity["recipient"] = Account(BotId, BotName, "bot");
        return activity;
    }

    /// <summary>A copy of what the bot sent, from it to the user.</summary>
    public static JsonObject FromBot(JsonObject sent, string user)
    {
        var activity = Copy(sent);
        activity["from"] = Account(BotId, BotName, "bot");
        activity["recipient"] = Account(user, null, "user");
        return activity;
    }

    /// <summary>Gives <paramref name="activity"/> its place in the conversation.</summary>
    /// <param name="activity">What is stamped.</param>
    /// <param name="conversation">Id of the conversation.</param>
    /// <param name="index">Which activity of the conversation it is, from 0.</param>
    /// <param name="at">Later than any activity before it: Web Chat sorts by it.</param>
    public static void Place(JsonObject activity, string conversation, int index, DateTimeOffset at)
    {
        activity["id"] = string.Create(CultureInfo.InvariantCulture, $"{conversation}-{index:D7}");
        activity["timestamp"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        activity["channelId"] = Channel;
        activity["conversation"] = new JsonObject { ["id"] = conversation };
    }

    /// <summary>The text of a member, or null if there is none or it is no text.</summary>
    public static string? Text(JsonObject? parent, string name) =>
        parent?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject Copy(JsonObject from)
    {
        var copy = new JsonObject();
        foreach (var name in Kept)
        {
            if (from[name] is { } value) copy[name] = value.DeepClone();
        }

        return copy;
    }

    private static JsonObject Account(string id, string? name, string role)
    {
        var account = new JsonObject { ["id"] = id, ["role"] = role };
        if (!string.IsNullOrEmpty(name)) account["name"] = name;
        return account;
    }
}
