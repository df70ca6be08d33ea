using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Runs turns of activities that were authenticated, and delivers by connectors. Safe for any thread.
/// </summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    /// <summary>With that authentication.</summary>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Who may call, and how the bot calls back.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var sent = await SendAsync(turnContext, activities[i], cancellationToken);
            // Some channels answer without an id; a bot finds then an empty one.
            responses[i] = sent ?? new ResourceResponse("");
        }

        return responses;
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        return await ConnectorOf(turnContext).Conversations.UpdateActivityAsync(activity, cancellationToken)
            ?? new ResourceResponse(activity.Id);
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ConversationReferenceNotNull(reference);
        return ConnectorOf(turnContext).Conversations.DeleteActivityAsync(
            reference.Conversation?.Id ?? "", reference.ActivityId ?? "", cancellationToken);
    }

    /// <summary>Runs a turn on an activity that came with that header.</summary>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var result = await BotFrameworkAuthentication.AuthenticateRequestAsync(
            activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(result, activity, callback, cancellationToken);
    }

    /// <summary>Runs a turn on an activity that was authenticated.</summary>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Set<System.Security.Principal.IIdentity>(
            BotIdentityKey, authenticateRequestResult.ClaimsIdentity);
        await ConnectAsync(turn, authenticateRequestResult, cancellationToken);
        await RunPipelineAsync(turn, callback, cancellationToken);
        return ResultOf(turn);
    }

    private static async Task ConnectAsync(TurnContext turn, AuthenticateRequestResult result, CancellationToken stop)
    {
        if (result.ConnectorFactory is not { } factory) return;
        turn.TurnState.Set(factory);
        try
        {
            var connector = await factory.CreateAsync(turn.Activity.ServiceUrl ?? "", result.Audience, stop);
            turn.TurnState.Set(connector);
        }
        catch (UnauthorizedAccessException) when (turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            // Its answers go back in the response: no connector is needed, and none is there to misuse.
        }
    }

    private static InvokeResponse? ResultOf(TurnContext turn)
    {
        if (turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = 200, Body = new ExpectedReplies(turn.BufferedReplyActivities) };
        }

        if (turn.Activity.Type != ActivityTypes.Invoke) return null;
        return turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = 501 };
    }

    private async Task<ResourceResponse?> SendAsync(ITurnContext turn, Activity activity, CancellationToken stop)
    {
        activity.Id = null;
        switch (activity.Type)
        {
            case ActivityTypesEx.InvokeResponse:
                turn.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
            case ActivityTypesEx.Delay:
                await Task.Delay(
                    activity.Value is int or long ? System.Convert.ToInt32(activity.Value, null) : 1000, stop);
                return null;
        }

        try
        {
            var conversations = ConnectorOf(turn).Conversations;
            return string.IsNullOrEmpty(activity.ReplyToId)
                ? await conversations.SendToConversationAsync(activity, stop)
                : await conversations.ReplyToActivityAsync(activity, stop);
        }
        catch (ErrorResponseException lost)
        {
            Log.Undelivered(Logger, activity.ReplyToId, activity.Conversation?.Id, lost.Message);
            throw;
        }
    }

    private static IConnectorClient ConnectorOf(ITurnContext turn) => turn.TurnState.Get<IConnectorClient>()
        ?? throw new UnauthorizedAccessException(
            $"nothing may be sent to the service URL `{turn.Activity.ServiceUrl}`");
}
