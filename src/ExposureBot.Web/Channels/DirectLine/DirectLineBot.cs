using System.Text.Json.Nodes;
using ExposureBot.Web.Channels.BotFramework;
using Microsoft.Bot.Builder;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>Runs the bot on an activity, in this process: no request, no connector.</summary>
internal sealed class DirectLineBot(InProcessAdapter adapter, IBot bot)
{
    /// <summary>Runs a turn; what the bot sends is appended to <paramref name="conversation"/>.</summary>
    public Task RunAsync(JsonObject activity, LiveConversation conversation, CancellationToken stop) => adapter.RunAsync(
        bot,
        ActivityJson.Read(activity),
        (sent, token) => conversation.AppendAsync(
            ActivityStamp.FromBot(ActivityJson.Write(sent), conversation.User), token),
        stop);
}
