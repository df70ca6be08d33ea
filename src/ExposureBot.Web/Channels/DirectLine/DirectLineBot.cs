using System.Text.Json.Nodes;
using ExposureBot.Web.Channels.BotFramework;
using ExposureBot.Replies;
using ExposureBot.Web.Hosting;
using ExposureBot.Web.Pages;
using Microsoft.Bot.Builder;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>Runs the bot on an activity, in this process: no request, no connector.</summary>
internal sealed class DirectLineBot(InProcessAdapter adapter, IBot bot, TurnReply listening, AllPageWords words)
{
    /// <summary>Runs a turn; what the bot sends is appended to <paramref name="conversation"/>.</summary>
    public Task RunAsync(JsonObject activity, LiveConversation conversation, CancellationToken stop)
    {
        var heard = listening.Listen();
        return adapter.RunAsync(
            bot,
            ActivityJson.Read(activity),
            (sent, token) => conversation.AppendAsync(
                ActivityStamp.FromBot(Whole(ActivityJson.Write(sent), heard.Reply, conversation.Site), conversation.User),
                token),
            stop);
    }

    private JsonObject Whole(JsonObject sent, Reply? reply, Uri? site)
    {
        if (reply is not null && site is not null && ActivityStamp.Text(sent, "type") == "message")
        {
            var said = words.In(reply.Question.Language);
            // The language of the answer, which need not be that of the page.
            sent["locale"] = said.Tag;
            AnswerTools.Add(sent, reply, site, said);
        }

        return sent;
    }
}
