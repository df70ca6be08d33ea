namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The values of one turn, and whether they changed since they were read.</summary>
    public class CachedBotState
    {
        private string saved;

        /// <summary>Values as they were read; null: none.</summary>
        public CachedBotState(IDictionary<string, object?>? state = null)
        {
            State = state ?? new Dictionary<string, object?>();
            saved = StateJson.Text(State);
        }

        /// <summary>The values by name.</summary>
        public IDictionary<string, object?> State { get; set; }

        internal bool IsChanged => saved != StateJson.Text(State);

        internal static CachedBotState Cleared() => new() { saved = "" };

        internal void Saved() => saved = StateJson.Text(State);
    }

    private sealed class Accessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T?> GetAsync(
            ITurnContext turnContext, Func<T>? defaultValueFactory, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            if (state.TryGet<T>(turnContext, name, out var value)) return value;
            if (defaultValueFactory is null) return default;
            var made = defaultValueFactory();
            await state.SetPropertyValueAsync(turnContext, name, made, cancellationToken);
            return made;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }
    }
}
