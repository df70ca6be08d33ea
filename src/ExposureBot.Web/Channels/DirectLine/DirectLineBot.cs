using System.Text.Json.Nodes;
using ExposureBot.Understanding;
using ExposureBot.Web.Hosting;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>Runs the bot on an activity, in this process.</summary>
internal sealed class DirectLineBot(CurrentAssistant current, TimeProvider clock)
{
    /// <summary>Runs a turn; what the bot sends is appended to <paramref name="conversation"/>.</summary>
    public async Task RunAsync(JsonObject activity, LiveConversation conversation, CancellationToken stop)
    {
        if (ActivityStamp.Text(activity, "type") != "message") return;
        var turn = current.Value.Take(new Utterance(
            ActivityStamp.Text(activity, "text") ?? "", ActivityStamp.Text(activity, "locale") ?? "",
            clock.GetUtcNow(), null, null, Conversation.Empty));
        var message = new JsonObject
        {
            ["type"] = "message", ["text"] = turn.Reply.Text, ["replyToId"] = ActivityStamp.Text(activity, "id"),
        };
        await conversation.AppendAsync(ActivityStamp.FromBot(message, conversation.User), stop);
    }
}
