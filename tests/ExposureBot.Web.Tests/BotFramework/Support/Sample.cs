using System.Text.Json.Nodes;

namespace ExposureBot.Web.Tests.BotFramework.Support;

/// <summary>Activities as clients send them.</summary>
internal static class Sample
{
    /// <summary>A message of the Emulator.</summary>
    public static JsonObject Emulator(
        string serviceUrl, string text = "hello", string conversation = "c-1|livechat") => new()
        {
            ["type"] = "message",
            ["text"] = text,
            ["textFormat"] = "plain",
            ["channelId"] = "emulator",
            ["id"] = Guid.NewGuid().ToString(),
            ["timestamp"] = "2026-11-20T08:00:01.123Z",
            ["localTimestamp"] = "2026-11-20T09:00:01+01:00",
            ["localTimezone"] = "Europe/Brussels",
            ["locale"] = "en-US",
            ["serviceUrl"] = serviceUrl,
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["from"] = Account("user-1", "User", "user"),
            ["recipient"] = Account("bot-1", "Bot", "bot"),
            ["attachments"] = new JsonArray(),
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "ClientCapabilities",
                ["requiresBotState"] = true,
                ["supportsTts"] = true,
            }),
            ["channelData"] = new JsonObject { ["clientActivityID"] = "k7", ["attachmentSizes"] = new JsonArray() },
        };

    /// <summary>A message of Teams in a group chat that names the bot.</summary>
    public static JsonObject TeamsGroup(string serviceUrl, string text) => Emulator(
        serviceUrl, $"<at>Exposure</at>&nbsp;{text}").With(
        ("channelId", "msteams"),
        ("conversation", new JsonObject
        {
            ["id"] = "19:abc@thread.v2",
            ["isGroup"] = true,
            ["conversationType"] = "groupChat",
            ["tenantId"] = "t-1",
        }),
        ("entities", new JsonArray(
            new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>Exposure</at>",
                ["mentioned"] = new JsonObject { ["id"] = "bot-1", ["name"] = "Exposure" },
            },
            new JsonObject { ["type"] = "clientInfo", ["locale"] = "ja-JP", ["country"] = "JP" })),
        ("channelData", new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t-1" } }));

    /// <summary>Somebody joins; the Emulator names the bot first.</summary>
    public static JsonObject Joined(string serviceUrl, string channel = "emulator", params string[] members)
    {
        var activity =
            Emulator(serviceUrl).With(("type", "conversationUpdate"), ("channelId", channel), ("text", null));
        activity["membersAdded"] = new JsonArray([.. members.Select(id => (JsonNode)new JsonObject { ["id"] = id })]);
        return activity;
    }

    /// <summary>The same with other values; null takes a member away.</summary>
    public static JsonObject With(this JsonObject activity, params (string Name, JsonNode? Value)[] members)
    {
        foreach (var (name, value) in members)
        {
            if (value is null) activity.Remove(name);
            else activity[name] = value;
        }

        return activity;
    }

    private static JsonObject Account(string id, string name, string role) =>
        new() { ["id"] = id, ["name"] = name, ["role"] = role };
}
