using System.Text.Json;
using System.Text.Json.Nodes;
using ExposureBot.Knowledge;
using ExposureBot.Web.Hosting;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>What people think of answers, stored with the permalink of the answer that they mean. Safe for any thread.</summary>
internal sealed class Feedback(
    IStore store, TimeProvider clock, IOptions<ConversationOptions> options, ILogger<Feedback> logger)
{
    private const int LongestText = 2000;

    /// <summary>Notes under which id an answer was delivered; without one it is the last that the person got.</summary>
    public async Task RememberAsync(Asked asked, string? delivered, string permalink, CancellationToken stop)
    {
        try
        {
            var json = new JsonObject { ["answer"] = permalink }.ToJsonString();
            var expires = clock.GetUtcNow().AddDays(options.Value.KeepDays);
            await store.WriteAsync(DocumentKind.BotState, AnswerKey(asked, delivered), json, null, expires, stop);
        }
        catch (StoreException error)
        {
            Log.StoreFailed(logger, error);
        }
    }

    /// <summary>Stores what a person pressed and wrote; a second time under the same answer replaces the first.</summary>
    /// <returns>Whether it was feedback as clients send it.</returns>
    public async Task<bool> TakeAsync(Asked asked, IInvokeActivity activity, CancellationToken stop)
    {
        var said = ActivityJson.Member(activity.Value, "actionValue");
        if (ActivityJson.Text(said, "reaction") is not (("like" or "dislike") and { } reaction)) return false;
        try
        {
            var text = TextOf(ActivityJson.Text(said, "feedback") ?? "");
            var json = new JsonObject
            {
                ["answer"] = await AnswerAsync(asked, activity.ReplyToId, stop),
                ["reaction"] = reaction,
                ["text"] = text.Length > LongestText ? text[..LongestText] : text,
                ["at"] = clock.GetUtcNow().ToString("O"),
            };
            var key = TalkKey.Of(asked.User, asked.Channel, asked.Conversation) + (activity.ReplyToId ?? activity.Id);
            await store.WriteAsync(DocumentKind.Feedback, key, json.ToJsonString(), null, null, stop);
        }
        catch (StoreException error)
        {
            Log.StoreFailed(logger, error);
        }

        return true;
    }

    private async Task<string> AnswerAsync(Asked asked, string? replyTo, CancellationToken stop)
    {
        var document = replyTo is { Length: > 0 }
            ? await store.ReadAsync(DocumentKind.BotState, AnswerKey(asked, replyTo), stop)
            : null;
        document ??= await store.ReadAsync(DocumentKind.BotState, AnswerKey(asked, null), stop);
        return document is null ? "" : (string?)JsonNode.Parse(document.Json)?["answer"] ?? "";
    }

    // An id is the same for everybody in the conversation; the last answer is each person's own.
    private static string AnswerKey(Asked asked, string? delivered) => delivered is { Length: > 0 }
        ? TalkKey.Answer(asked.Channel, asked.Conversation, delivered)
        : TalkKey.Of(asked.User, asked.Channel, asked.Conversation) + "answer";

    // Teams wraps the words in JSON of its own, test clients do not.
    private static string TextOf(string feedback)
    {
        if (!feedback.StartsWith('{')) return feedback;
        try
        {
            using var wrapped = JsonDocument.Parse(feedback);
            return wrapped.RootElement.TryGetProperty("feedbackText", out var text)
                && text.ValueKind == JsonValueKind.String ? text.GetString()! : feedback;
        }
        catch (JsonException)
        {
            return feedback;
        }
    }
}
