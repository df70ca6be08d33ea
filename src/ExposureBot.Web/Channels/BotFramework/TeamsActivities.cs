using System.Text.Encodings.Web;
using System.Text.Json;
using ExposureBot.Answering;
using ExposureBot.Replies;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>What only Teams has: buttons for feedback, cards that change in place, a limit of the size.</summary>
internal static class TeamsActivities
{
    // Teams refuses messages over 100 kB, counted as UTF-16; some room is left for what the connector adds.
    private const int MostBytes = 80 * 1024;
    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether people are asked what they think of <paramref name="reply"/>.</summary>
    public static bool AsksForFeedback(Reply reply) => reply.Kind is AnswerKind.Answer or AnswerKind.Decline;

    /// <summary>What makes Teams show its buttons for feedback.</summary>
    public static Dictionary<string, object?> FeedbackButtons() => new()
    {
        ["feedbackLoop"] = new Dictionary<string, object?> { ["type"] = "default" },
    };

    /// <summary>
    /// A question back is answered in its place: its buttons are executed and not submitted. What an answer offers is a
    /// new message, for an answer that was given stays.
    /// </summary>
    public static IReadOnlyDictionary<string, object?> InPlace(IReadOnlyDictionary<string, object?> card, Reply reply) =>
        reply.Kind == AnswerKind.Clarify && card["actions"] is IReadOnlyList<object?> actions
            ? new Dictionary<string, object?>(card) { ["actions"] = actions.Select(Executed).ToList() }
            : card;

    /// <summary>Whether Teams would refuse <paramref name="message"/> for its size.</summary>
    public static bool IsTooLarge(Activity message) =>
        ActivityJson.Write(message).ToJsonString(AsSent).Length * sizeof(char) > MostBytes;

    private static object? Executed(object? action) =>
        action is IReadOnlyDictionary<string, object?> button && button["type"] is "Action.Submit"
            ? new Dictionary<string, object?>(button)
            {
                ["type"] = "Action.Execute",
                ["verb"] = Asked.AskMember,
                // Clients that do not know it submit.
                ["fallback"] = button,
            }
            : action;
}
