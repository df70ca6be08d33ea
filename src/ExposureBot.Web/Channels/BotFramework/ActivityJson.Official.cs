using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>Where the two libraries differ: the JSON behind an activity's untyped members.</summary>
internal static class ActivityJson
{
    private static readonly JsonSerializerSettings NoNulls = new() { NullValueHandling = NullValueHandling.Ignore };

    /// <summary>The text of a member of an untyped value, or null if there is none or it is no text.</summary>
    public static string? Text(object? value, string name) =>
        value is JObject json && json[name] is JValue { Type: JTokenType.String } member ? (string?)member : null;

    /// <summary>A member of an untyped value, or null if there is none.</summary>
    public static object? Member(object? value, string name) => value is JObject json ? json[name] : null;

    /// <summary>An activity from JSON.</summary>
    public static Activity Read(JsonObject json) =>
        JsonConvert.DeserializeObject<Activity>(json.ToJsonString()) ?? new Activity();

    /// <summary>An activity as JSON.</summary>
    public static JsonObject Write(Activity activity) =>
        JsonNode.Parse(JsonConvert.SerializeObject(activity, NoNulls)) as JsonObject ?? [];
}
