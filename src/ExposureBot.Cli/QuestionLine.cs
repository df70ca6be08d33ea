using System.Globalization;
using System.Text.Json;
using ExposureBot.Understanding;

namespace ExposureBot.Cli;

/// <summary>One line of <c>ask --jsonl</c>, read.</summary>
/// <param name="Id">As it came, a text or the digits of a number.</param>
/// <param name="Utterance">With an empty conversation.</param>
internal sealed record QuestionLine(string Id, string Conversation, Utterance Utterance)
{
    /// <summary>Reads a line, or gives the line that reports why it cannot be read.</summary>
    /// <param name="now">The clock, where the line has none.</param>
    public static (QuestionLine? Asked, string? Fault) Parse(string line, DateTimeOffset now)
    {
        try
        {
            using var json = JsonDocument.Parse(line.TrimStart('\uFEFF'));
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(json.RootElement, now)
                : (null, ReplyJson.Error(null, "This line is not a JSON object."));
        }
        catch (JsonException)
        {
            return (null, ReplyJson.Error(null, "This line is not JSON."));
        }
    }

    private static (QuestionLine?, string?) Read(JsonElement root, DateTimeOffset now)
    {
        var id = Text(root, "id");
        if (id is null) return (null, ReplyJson.Error(null, "`id` is missing."));
        if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            return (null, ReplyJson.Error(id, "`text` is missing or no string."));
        }

        if (Text(root, "now") is { } at
            && !DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out now))
        {
            return (null, ReplyJson.Error(id, "`now` is not a time. Write ISO 8601, such as 2026-11-24T09:00:00+09:00."));
        }

        if (!TryDay(root, "as_of", out var asOf)) return (null, ReplyJson.Error(id, DayFault("as_of")));
        if (!TryDay(root, "known_on", out var knownOn)) return (null, ReplyJson.Error(id, DayFault("known_on")));
        var utterance = new Utterance(
            text.GetString()!, Text(root, "locale") ?? "", now, asOf, knownOn, Understanding.Conversation.Empty);
        return (new QuestionLine(id, Text(root, "conversation") ?? id, utterance), null);
    }

    private static string? Text(JsonElement root, string name) =>
        !root.TryGetProperty(name, out var value) ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };

    private static bool TryDay(JsonElement root, string name, out DateOnly? day)
    {
        day = null;
        if (Text(root, name) is not { Length: > 0 } text) return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        day = read;
        return true;
    }

    private static string DayFault(string name) => $"`{name}` is not a day. Write yyyy-MM-dd, such as 2025-11-20.";
}
