namespace Microsoft.Bot.Builder;

/// <summary>Something that takes turns.</summary>
public interface IBot
{
    /// <summary>One turn.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
