using Microsoft.Bot.Builder;

namespace ExposureBot.Web.Tests.BotFramework.Support;

/// <summary>A bot that does what a test says, or repeats what it hears.</summary>
internal sealed class EchoBot(BotCallbackHandler? turn = null) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn is not null
        ? turn(turnContext, cancellationToken)
        : turnContext.SendActivityAsync("echo " + turnContext.Activity.Text, cancellationToken: cancellationToken);
}
