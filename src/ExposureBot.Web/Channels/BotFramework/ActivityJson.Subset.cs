using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>Where the two libraries differ: the JSON behind an activity's untyped members.</summary>
internal static class ActivityJson
{
    /// <summary>The text of a member of an untyped value, or null if there is none or it is no text.</summary>
    public static string? Text(object? value, string name) =>
        value is JsonElement { ValueKind: JsonValueKind.Object } json
        && json.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;

    /// <summary>A member of an untyped value, or null if there is none.</summary>
    public static object? Member(object? value, string name) =>
        value is JsonElement { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var member)
            ? member
            : null;

    /// <summary>An activity from JSON.</summary>
    public static Activity Read(JsonObject json)
    {
        var whole = new Activity { ChannelData = JsonSerializer.SerializeToElement(json) };
        return whole.GetChannelData<Activity>() ?? new Activity();
    }

    /// <summary>An activity as JSON.</summary>
    public static JsonObject Write(Activity activity)
    {
        var whole = new Activity { ChannelData = activity };
        return JsonObject.Create(whole.GetChannelData<JsonElement>()) ?? [];
    }
}
