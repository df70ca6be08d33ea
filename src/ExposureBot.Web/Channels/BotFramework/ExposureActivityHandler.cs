using ExposureBot.Web.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>The bot: reads an activity, lets the mind answer, sends the reply. Safe for any thread.</summary>
internal sealed class ExposureActivityHandler(Talk talk, SeenActivities seen) : ActivityHandler
{
    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = ActivityOf(turnContext);
        var asked = Asked.Of(activity);
        // An answer that goes back in the response is not repeated in the chat, whoever repeats the request.
        var isRepeatable = activity.DeliveryMode == DeliveryModes.ExpectReplies;
        if (!isRepeatable && !seen.IsNew(asked.Channel, asked.Conversation, activity.Id)) return;
        try
        {
            var reply = await talk.TakeAsync(
                asked.Channel, asked.Conversation, asked.User, asked.Text, asked.Locale, cancellationToken);
            await turnContext.SendActivityAsync(ReplyActivities.Write(reply, asked.Channel), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            seen.Forget(asked.Channel, asked.Conversation, activity.Id);
            throw;
        }
    }

    /// <inheritdoc/>
    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => GreetAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        GreetAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken)
    {
        if (ActivityJson.Text(invokeValue.Action?.Data, Asked.AskMember) is not { } question)
        {
            return await base.OnAdaptiveCardInvokeAsync(turnContext, invokeValue, cancellationToken);
        }

        var asked = Asked.Of(ActivityOf(turnContext));
        var reply = await talk.TakeAsync(
            asked.Channel, asked.Conversation, asked.User, question, asked.Locale, cancellationToken);
        return reply.Card is { } card
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

    private async Task GreetAsync<T>(ITurnContext<T> turnContext, CancellationToken stop)
        where T : IActivity
    {
        var asked = Asked.Of(ActivityOf(turnContext));
        if (await talk.GreetAsync(asked.Channel, asked.Conversation, asked.Locale, stop) is { } greeting)
        {
            await turnContext.SendActivityAsync(ReplyActivities.Write(greeting, asked.Channel), stop);
        }
    }

    private static Activity ActivityOf(ITurnContext turnContext) => turnContext.Activity;
}
