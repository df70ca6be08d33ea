using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A bot with one method for each kind of activity; override those that matter.</summary>
public partial class ActivityHandler : IBot
{
    /// <inheritdoc/>
    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (turnContext.Activity is null) throw NotComplete(nameof(turnContext), "Activity");
        if (turnContext.Activity.Type is null) throw NotComplete(nameof(turnContext), "Activity.Type");
        if (turnContext.Activity.Type == ActivityTypes.Invoke)
        {
            await RespondToInvokeAsync(turnContext, cancellationToken);
            return;
        }

        await Dispatch(turnContext, cancellationToken);
    }

    /// <summary>The answer 200 to an invoke.</summary>
    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = 200, Body = body };

    /// <summary>Somebody said something.</summary>
    protected virtual Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A message was edited.</summary>
    protected virtual Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A message was deleted.</summary>
    protected virtual Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The conversation is over.</summary>
    protected virtual Task OnEndOfConversationActivityAsync(
        ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) =>
            Task.CompletedTask;

    /// <summary>Somebody writes.</summary>
    protected virtual Task OnTypingActivityAsync(
        ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A command came.</summary>
    protected virtual Task OnCommandActivityAsync(
        ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The result of a command came.</summary>
    protected virtual Task OnCommandResultActivityAsync(
        ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Anything of a type that no other method has.</summary>
    protected virtual Task OnUnrecognizedActivityTypeAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task Dispatch(ITurnContext turn, CancellationToken stop) => turn.Activity.Type switch
    {
        ActivityTypes.Message => OnMessageActivityAsync(new DelegatingTurnContext<IMessageActivity>(turn), stop),
        ActivityTypes.MessageUpdate =>
            OnMessageUpdateActivityAsync(new DelegatingTurnContext<IMessageUpdateActivity>(turn), stop),
        ActivityTypes.MessageDelete =>
            OnMessageDeleteActivityAsync(new DelegatingTurnContext<IMessageDeleteActivity>(turn), stop),
        ActivityTypes.ConversationUpdate =>
            OnConversationUpdateActivityAsync(new DelegatingTurnContext<IConversationUpdateActivity>(turn), stop),
        ActivityTypes.MessageReaction =>
            OnMessageReactionActivityAsync(new DelegatingTurnContext<IMessageReactionActivity>(turn), stop),
        ActivityTypes.Event => OnEventActivityAsync(new DelegatingTurnContext<IEventActivity>(turn), stop),
        ActivityTypes.EndOfConversation =>
            OnEndOfConversationActivityAsync(new DelegatingTurnContext<IEndOfConversationActivity>(turn), stop),
        ActivityTypes.Typing => OnTypingActivityAsync(new DelegatingTurnContext<ITypingActivity>(turn), stop),
        ActivityTypes.InstallationUpdate =>
            OnInstallationUpdateActivityAsync(new DelegatingTurnContext<IInstallationUpdateActivity>(turn), stop),
        ActivityTypes.Command => OnCommandActivityAsync(new DelegatingTurnContext<ICommandActivity>(turn), stop),
        ActivityTypes.CommandResult =>
            OnCommandResultActivityAsync(new DelegatingTurnContext<ICommandResultActivity>(turn), stop),
        _ => OnUnrecognizedActivityTypeAsync(turn, stop),
    };

    private static ArgumentException NotComplete(string parameter, string member) =>
        new($"{parameter} must have non-null {member}.", parameter);
}
