using ExposureBot.Replies;
using ExposureBot.Web.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>The bot: reads an activity, lets the mind answer, sends the reply. Safe for any thread.</summary>
internal sealed class ExposureActivityHandler(
    Talk talk, SeenActivities seen, ReplyActivities replies, Feedback feedback, Typing typing,
    ILogger<ExposureActivityHandler> logger) : TeamsActivityHandler
{
    private const string SubmitAction = "message/submitAction";

    /// <inheritdoc/>
    protected override Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        AnswerOnceAsync(turnContext, ActivityOf(turnContext).Id, cancellationToken);

    /// <summary>A question that was put right is asked anew: the edit has the id of its message, and a time of its own.</summary>
    protected override Task OnTeamsMessageEditAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var edit = ActivityOf(turnContext);
        return AnswerOnceAsync(turnContext, $"{edit.Id}@{edit.Timestamp:O}", cancellationToken);
    }

    /// <summary>Without asking Teams who came: the greeting names nobody.</summary>
    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id)
            ? OnMembersAddedAsync(membersAdded, turnContext, cancellationToken)
            : Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        var asked = Asked.Of(ActivityOf(turnContext));
        // The Emulator says so once, and again when a tester restarts the conversation: its window is empty then.
        var isStart = asked.Channel == ChannelIds.Emulator
            && membersAdded.Any(member => member.Id == turnContext.Activity.Recipient?.Id);
        if (!isStart)
        {
            await GreetAsync(turnContext, cancellationToken);
            return;
        }

        await talk.ForgetAsync(asked.Channel, asked.Conversation, asked.User, cancellationToken);
        await turnContext.SendActivityAsync(replies.Write(talk.Greeting(asked.Locale), asked.Channel), cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        GreetAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var invoke = turnContext.Activity;
        if (invoke.Name != SubmitAction || ActivityJson.Text(invoke.Value, "actionName") != "feedback")
        {
            return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }

        var isTaken = await feedback.TakeAsync(Asked.Of(ActivityOf(turnContext)), invoke, cancellationToken);
        return new InvokeResponse { Status = isTaken ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    /// <inheritdoc/>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken)
    {
        // Foreign or forged data asks nothing, which is answered as such.
        var question = ActivityJson.Text(invokeValue.Action?.Data, Asked.AskMember) ?? "";
        var asked = Asked.Of(ActivityOf(turnContext)) with { Text = question };
        // A button is pressed again on purpose, and whoever calls waits for a card.
        var reply = await TakeAsync(asked, null, cancellationToken)
            ?? throw new System.Diagnostics.UnreachableException();
        return replies.CardOf(reply, asked.Channel) is { } card
            ? new AdaptiveCardInvokeResponse { StatusCode = 200, Type = ReplyActivities.CardType, Value = card }
            : new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = "application/vnd.microsoft.activity.message",
                Value = reply.Text,
            };
    }

    /// <inheritdoc/>
    protected override async Task OnUnrecognizedActivityTypeAsync(
        ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type != ActivityTypes.DeleteUserData) return;
        var asked = Asked.Of(turnContext.Activity);
        await talk.ForgetAsync(asked.Channel, null, asked.User, cancellationToken);
    }

    private async Task AnswerOnceAsync(ITurnContext turnContext, string? id, CancellationToken stop)
    {
        var activity = turnContext.Activity;
        var asked = Asked.Of(activity);
        // An answer that goes back in the response is not repeated in the chat, whoever repeats the request; and a channel
        // of this process repeats nothing.
        if (activity.DeliveryMode == DeliveryModes.ExpectReplies || turnContext.Adapter is InProcessAdapter) id = null;
        if (!seen.IsNew(asked.Channel, asked.Conversation, id)) return;
        try
        {
            await AnswerAsync(turnContext, asked, id, stop);
        }
        catch (OperationCanceledException)
        {
            seen.Forget(asked.Channel, asked.Conversation, id);
            throw;
        }
    }

    private async Task AnswerAsync(ITurnContext turnContext, Asked asked, string? id, CancellationToken stop)
    {
        var reply = asked.IsInspection
            ? talk.Said("channel.no_inspection", asked.Locale)
            : await typing.WhileAsync(turnContext, () => TakeAsync(asked, id, stop), stop);
        if (reply is null) return;
        ResourceResponse? sent;
        try
        {
            sent = await turnContext.SendActivityAsync(replies.Write(reply, asked.Channel), stop);
        }
        catch (ErrorResponseException lost)
        {
            // The connector may have it, so it is not sent again: who asks for it finds it at its permalink.
            Log.Undelivered(logger, reply.Permalink, turnContext.Activity.Id ?? "", asked.Conversation, lost.Message);
            return;
        }

        if (asked.Channel == ChannelIds.Msteams && TeamsActivities.AsksForFeedback(reply))
        {
            await feedback.RememberAsync(asked, sent?.Id, reply.Permalink, stop);
        }
    }

    private Task<Reply?> TakeAsync(Asked asked, string? id, CancellationToken stop) =>
        talk.TakeAsync(asked.Channel, asked.Conversation, asked.User, asked.Text, asked.Locale, id, stop);

    private async Task GreetAsync<T>(ITurnContext<T> turnContext, CancellationToken stop)
        where T : IActivity
    {
        var asked = Asked.Of(ActivityOf(turnContext));
        if (await talk.GreetAsync(asked.Channel, asked.Conversation, asked.Locale, stop) is { } greeting)
        {
            await turnContext.SendActivityAsync(replies.Write(greeting, asked.Channel), stop);
        }
    }

    private static Activity ActivityOf(ITurnContext turnContext) => turnContext.Activity;
}
