namespace Microsoft.Bot.Builder;

/// <summary>Values of a person on a channel, in all conversations.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext) => StorageKeys.OfUser(turnContext);
}
