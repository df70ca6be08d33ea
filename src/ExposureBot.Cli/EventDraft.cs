using System.Text.Json;

namespace ExposureBot.Cli;

/// <summary>An event as an operator writes it: a JSON object of the columns of events.csv.</summary>
internal static class EventDraft
{
    /// <summary>The id of the event, or what is wrong with the text.</summary>
    public static (string? Key, IReadOnlyList<string> Why) Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String
                && id.GetString() is { Length: > 0 } key
                    ? (key, [])
                    : (null, ["The event is no JSON object with an `id`."]);
        }
        catch (JsonException error)
        {
            return (null, [$"The event is not JSON: {error.Message}"]);
        }
    }

    /// <summary>What the running service takes.</summary>
    public static string Request(string key, string json) =>
        $$"""{"key":"{{JsonEncodedText.Encode(key)}}","document":{{json}}}""";
}
