using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExposureBot.Understanding;

namespace ExposureBot.Web.Hosting;

/// <summary>
/// What is stored of one person in one conversation: what was talked about, and which activities were answered, in one
/// document, so that one write remembers both.
/// </summary>
/// <param name="Answered">Newest last.</param>
internal sealed partial record StoredTalk(Conversation Conversation, ImmutableArray<AnsweredActivity> Answered)
{
    private const int MostActivities = 16;
    private const int LongestId = 256;

    // Teams repeats after 15 seconds; a service that was stopped or killed is back within minutes.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);

    /// <summary>Nothing was said yet.</summary>
    public static StoredTalk Empty { get; } = new(Conversation.Empty, []);

    /// <summary>Whether that activity was answered in the last quarter of an hour.</summary>
    public bool Has(string? activity, DateTimeOffset now) =>
        activity is not null && Answered.Any(answered => answered.Id == activity && answered.At + Memory >= now);

    /// <summary>The same after a turn; an activity without an id, or with one that no channel makes, is not noted.</summary>
    public StoredTalk After(Conversation next, string? activity, DateTimeOffset now)
    {
        var recent = Answered.Where(answered => answered.At + Memory >= now);
        if (activity is { Length: > 0 and <= LongestId }) recent = recent.Append(new AnsweredActivity(activity, now));
        return new StoredTalk(next, [.. recent.TakeLast(MostActivities)]);
    }

    /// <summary>The conversation's own JSON, with one member more if there is something to note.</summary>
    public string Write()
    {
        var talk = ConversationJson.Write(Conversation);
        return Answered.IsEmpty
            ? talk
            : $"{talk[..^1]},\"{nameof(Answered)}\":{JsonSerializer.Serialize(Answered, Context.Default.ImmutableArrayAnsweredActivity)}}}";
    }

    /// <summary>Reads what <see cref="Write"/> wrote; anything else is as if nothing had been said.</summary>
    public static StoredTalk Read(string? json)
    {
        if (string.IsNullOrEmpty(json)) return Empty;
        return new StoredTalk(ConversationJson.Read(json), AnsweredIn(json));
    }

    private static ImmutableArray<AnsweredActivity> AnsweredIn(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Context.Default.Notes)?.Answered is { IsDefault: false } answered
                ? [.. answered.OfType<AnsweredActivity>()]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private sealed record Notes(ImmutableArray<AnsweredActivity> Answered);

    [JsonSerializable(typeof(Notes))]
    private sealed partial class Context : JsonSerializerContext;
}

/// <summary>An activity that was answered.</summary>
internal sealed record AnsweredActivity(string Id, DateTimeOffset At);
