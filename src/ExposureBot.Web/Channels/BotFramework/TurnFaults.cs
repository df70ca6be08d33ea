using ExposureBot.Web.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>What happens to a turn that failed: it is logged, and the person hears of it if that is possible.</summary>
internal sealed class TurnFaults(Talk talk, ReplyActivities replies, ILogger<TurnFaults> logger)
{
    /// <summary>For <see cref="BotAdapter.OnTurnError"/>.</summary>
    public async Task OnErrorAsync(ITurnContext turnContext, Exception error)
    {
        var activity = turnContext.Activity;
        var channel = activity.ChannelId ?? "";
        Log.TurnFailed(logger, error, channel, activity.Conversation?.Id ?? "");
        // A connector that refuses a reply, or may have it already, gets no second one.
        if (error is ErrorResponseException or OperationCanceledException) return;
        if (activity.Type != ActivityTypes.Message) return;
        try
        {
            await turnContext.SendActivityAsync(replies.Write(talk.Apology(activity.Locale ?? ""), channel));
            // Testers see in the Emulator what it was; the adapter sends it nowhere else.
            await turnContext.TraceActivityAsync(
                "OnTurnError Trace", error.Message, "https://www.botframework.com/schemas/error", "TurnError");
        }
        catch (ErrorResponseException lost)
        {
            Log.ApologyFailed(logger, lost, activity.Conversation?.Id ?? "");
        }
    }
}
