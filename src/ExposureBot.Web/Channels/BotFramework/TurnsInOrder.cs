using ExposureBot.Web.Hosting;
using Microsoft.Bot.Builder;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>
/// Runs the turns of one conversation one after the other, in the order in which they came, until what they say is
/// delivered. Other conversations do not wait. Safe for any thread.
/// </summary>
internal sealed class TurnsInOrder : IMiddleware
{
    private readonly KeyedGate gate = new();

    /// <inheritdoc/>
    public async Task OnTurnAsync(
        ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        using var pass = await gate.EnterAsync($"{activity.ChannelId}\n{activity.Conversation?.Id}", cancellationToken);
        await next(cancellationToken);
    }
}
