using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn: what came in, and ways to answer. Not safe for several threads.</summary>
public partial class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";
    private readonly List<SendActivitiesHandler> sendHandlers;
    private readonly List<UpdateActivityHandler> updateHandlers;
    private readonly List<DeleteActivityHandler> deleteHandlers;
    private bool disposed;

    /// <summary>A turn on <paramref name="activity"/>.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        (Adapter, Activity) = (adapter, activity);
        (TurnState, BufferedReplyActivities) = ([], []);
        (sendHandlers, updateHandlers, deleteHandlers) = ([], [], []);
    }

    /// <summary>A turn on another activity with the state and the handlers of <paramref name="turnContext"/>.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        (Adapter, Activity, TurnState) = (turnContext.Adapter, activity, turnContext.TurnState);
        var inner = turnContext as TurnContext;
        BufferedReplyActivities = inner?.BufferedReplyActivities ?? [];
        Responded = turnContext.Responded;
        (sendHandlers, updateHandlers, deleteHandlers) =
            (inner?.sendHandlers ?? [], inner?.updateHandlers ?? [], inner?.deleteHandlers ?? []);
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>What was sent, if the sender waits for it in the same request (<c>expectReplies</c>).</summary>
    public List<Activity> BufferedReplyActivities { get; }

    /// <summary>The language of the turn, or null.</summary>
    public string? Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set => TurnState.Set(LocaleKey, value);
    }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Added(sendHandlers, handler);

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Added(updateHandlers, handler);

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Added(deleteHandlers, handler);

    /// <summary>Ends the turn.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposed) return;
        if (disposing) TurnState.Dispose();
        disposed = true;
    }

    private TurnContext Added<T>(List<T> handlers, T handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        handlers.Add(handler);
        return this;
    }
}
