using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>
/// Runs the bot for a channel that this process serves itself: what it sends goes to a function. Safe for any
/// thread.
/// </summary>
internal sealed class InProcessAdapter : BotAdapter
{
    private const string SendKey = "InProcessAdapter.Send";

    /// <summary>Without <see cref="BotAdapter.OnTurnError"/>: the channel hears what a turn throws.</summary>
    /// <param name="send">Delivers one activity and gives its id.</param>
    public async Task RunAsync(
        IBot bot, Activity activity, Func<Activity, CancellationToken, Task<string>> send, CancellationToken stop)
    {
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Set(SendKey, send);
        await RunPipelineAsync(turn, bot.OnTurnAsync, stop);
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var send = turnContext.TurnState.Get<Func<Activity, CancellationToken, Task<string>>>(SendKey)
            ?? throw new InvalidOperationException("The turn was not started by this adapter.");
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < responses.Length; i++)
        {
            var isShown = activities[i].Type is not (ActivityTypes.Trace or ActivityTypesEx.InvokeResponse);
            responses[i] = new ResourceResponse(isShown ? await send(activities[i], cancellationToken) : "");
        }

        return responses;
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This channel has no updates.");

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This channel has no deletions.");
}
