using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;
using ExposureBot.Web.Hosting;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>Thumbs of readers: kept with the link of the answer and without words.</summary>
internal sealed class AnswerFeedback(IStore store, TimeProvider clock, IOptions<ConversationOptions> options)
{
    private const string EventName = "webchat:activity-status/feedback";
    private const int LongestLink = 2000;

    /// <summary>Whether <paramref name="activity"/> is a thumb, of whatever answer.</summary>
    public static bool IsFeedback(JsonObject activity) =>
        ActivityStamp.Text(activity, "type") == "event" && ActivityStamp.Text(activity, "name") == EventName;

    /// <summary>Keeps a thumb, the newest of a person on an answer; what names no answer is left alone.</summary>
    /// <returns>Whether it was kept.</returns>
    public async Task<bool> KeepAsync(DirectLinePass pass, JsonObject activity, CancellationToken stop)
    {
        var action = (activity["entities"] as JsonArray)?.FirstOrDefault() as JsonObject;
        var opinion = ActivityStamp.Text(action, "@type") switch
        {
            "LikeAction" => "like",
            "DislikeAction" => "dislike",
            _ => null,
        };
        var link = (ActivityStamp.Text(action, "target") ?? ActivityStamp.Text(action, "@id") ?? "").Split('#')[0];
        if (opinion is null || link.Length > LongestLink || QuestionQuery.Read(link) is null) return false;
        var now = clock.GetUtcNow();
        await store.WriteAsync(
            DocumentKind.Feedback, $"{pass.User}/{pass.Conversation}/{Hash(link)}",
            JsonSerializer.Serialize(new { opinion, answer = link, at = now }),
            etag: null, now.AddDays(options.Value.KeepDays), stop);
        return true;
    }

    /// <summary>Forgets the thumbs of a person in a conversation.</summary>
    public Task<int> DeleteAsync(DirectLinePass pass, CancellationToken stop) =>
        store.DeleteAsync(DocumentKind.Feedback, $"{pass.User}/{pass.Conversation}/", stop);

    private static string Hash(string link) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link)))[..16];
}
