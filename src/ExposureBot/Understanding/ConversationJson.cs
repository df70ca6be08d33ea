using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding;

/// <summary>A conversation as JSON and back. Questions are written as their permalinks; the user's words are not kept.</summary>
public static partial class ConversationJson
{
    /// <summary>Writes <paramref name="conversation"/>.</summary>
    public static string Write(Conversation conversation) => JsonSerializer.Serialize(
        new Stored(
            conversation.Last is null ? null : Query(conversation.Last),
            conversation.Records,
            conversation.Pending is null ? null : ClosedList.Word(conversation.Pending.Slot),
            conversation.Pending is null ? [] : [.. conversation.Pending.Options.Select(Query)],
            conversation.LastRole is { } role ? ClosedList.Word(role) : null,
            conversation.At,
            conversation.Clarifications),
        Context.Default.Stored);

    /// <summary>Reads what <see cref="Write"/> wrote; anything else is an empty conversation.</summary>
    public static Conversation Read(string? json)
    {
        if (string.IsNullOrEmpty(json)) return Conversation.Empty;
        try
        {
            return JsonSerializer.Deserialize(json, Context.Default.Stored) is { } stored ? Restore(stored) : Conversation.Empty;
        }
        catch (JsonException)
        {
            // A state of an older program is worth less than an answer: the conversation starts anew.
            return Conversation.Empty;
        }
    }

    private static Conversation Restore(Stored stored) => new(
        stored.Last is null ? null : QuestionQuery.Read(stored.Last),
        stored.Records.IsDefault ? [] : stored.Records,
        stored.Pending is { } slot && ClosedList.TryParse<SlotName>(slot, out var name)
            ? new Clarification(name, [.. stored.Options.Select(QuestionQuery.Read).OfType<Question>()])
            : null,
        stored.LastRole is { } role && ClosedList.TryParse<SlotName>(role, out var lastRole) ? lastRole : null,
        stored.At,
        stored.Clarifications);

    private static string Query(Question question) => QuestionQuery.Write(question, "");

    private sealed record Stored(
        string? Last, ImmutableArray<string> Records, string? Pending, ImmutableArray<string> Options, string? LastRole,
        DateTimeOffset? At, int Clarifications);

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Stored))]
    private sealed partial class Context : JsonSerializerContext;
}
