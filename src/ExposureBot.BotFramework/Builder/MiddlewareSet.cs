using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Something that runs around every turn.</summary>
public interface IMiddleware
{
    /// <summary>Runs around <paramref name="next"/>; not calling it ends the turn.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}

/// <summary>Middleware in order.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> middleware = [];

    /// <summary>Adds one at the end.</summary>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        BotAssert.MiddlewareNotNull(middleware);
        this.middleware.Add(middleware);
        return this;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(next);
        await ReceiveActivityWithStatusAsync(turnContext, (_, stop) => next(stop), cancellationToken);
    }

    /// <summary>Runs all of them around <paramref name="callback"/>.</summary>
    public Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken) =>
        From(0, turnContext, callback, cancellationToken);

    /// <summary>All of them, in order.</summary>
    public IEnumerator<IMiddleware> GetEnumerator() => middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task From(int index, ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken stop) =>
        index < middleware.Count
            ? middleware[index].OnTurnAsync(turnContext, later => From(index + 1, turnContext, callback, later), stop)
            : callback?.Invoke(turnContext, stop) ?? Task.CompletedTask;
}
