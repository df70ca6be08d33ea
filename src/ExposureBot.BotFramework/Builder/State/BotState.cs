using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Named values that are read at the start of a turn and written at its end if they changed.</summary>
/// <remarks>Turns that run at once on one key overwrite each other: run turns of one conversation in order.</remarks>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage storage;
    private readonly string contextServiceKey;

    /// <summary>
    /// Values in <paramref name="storage"/>, kept in the turn under <paramref name="contextServiceKey"/>.
    /// </summary>
    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        (this.storage, this.contextServiceKey) = (storage, contextServiceKey);
    }

    /// <inheritdoc/>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Accessor<T>(this, name);
    }

    /// <summary>Reads the values, if this turn has not yet or <paramref name="force"/> is set.</summary>
    public virtual async Task LoadAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (!force && GetCachedState(turnContext) is not null) return;
        var key = GetStorageKey(turnContext);
        var found = await storage.ReadAsync([key], cancellationToken);
        var state = found.TryGetValue(key, out var stored) ? Values(stored) : null;
        turnContext.TurnState[contextServiceKey] = new CachedBotState(state);
    }

    /// <summary>Writes the values, if they changed or <paramref name="force"/> is set.</summary>
    public virtual async Task SaveChangesAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached || (!force && !cached.IsChanged)) return;
        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
        await storage.WriteAsync(changes, cancellationToken);
        cached.Saved();
    }

    /// <summary>Forgets the values in this turn; what is stored goes with the next save.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState[contextServiceKey] = CachedBotState.Cleared();
        return Task.CompletedTask;
    }

    /// <summary>Deletes the values, here and in the storage.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(contextServiceKey);
        await storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The values of this turn, or null if they are not read yet.</summary>
    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(contextServiceKey);
    }

    /// <summary>Under which key the values of this turn are stored.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>The value, or the default of its type.</summary>
    protected Task<T?> GetPropertyValueAsync<T>(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default) =>
        Task.FromResult(TryGet<T>(turnContext, propertyName, out var value) ? value : default);

    /// <summary>Sets the value.</summary>
    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext)[propertyName] = value;
        return Task.CompletedTask;
    }

    /// <summary>Takes the value away.</summary>
    protected Task DeletePropertyValueAsync(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).Remove(propertyName);
        return Task.CompletedTask;
    }

    private bool TryGet<T>(ITurnContext turnContext, string name, out T? value)
    {
        var state = Loaded(turnContext);
        value = default;
        if (!state.TryGetValue(name, out var stored) || stored is null) return false;
        if (stored is not T typed)
        {
            // As it came from the storage: from now on the turn has one object, so that changes to it are seen.
            typed = BotJson.Convert<T>(stored)!;
            state[name] = typed;
        }

        value = typed;
        return true;
    }

    private IDictionary<string, object?> Loaded(ITurnContext turnContext) =>
        GetCachedState(turnContext)?.State
        ?? throw new InvalidOperationException("The state of this turn is not loaded: call LoadAsync first.");

    private static IDictionary<string, object?> Values(object stored) => stored switch
    {
        IDictionary<string, object?> pairs => pairs,
        JsonElement { ValueKind: JsonValueKind.Object } json =>
            StateJson.Pairs(JsonSerializer.SerializeToUtf8Bytes(json, BotJson.Of<JsonElement>())),
        _ => throw new InvalidOperationException($"Stored state is a {stored.GetType().Name}, not named values."),
    };
}
