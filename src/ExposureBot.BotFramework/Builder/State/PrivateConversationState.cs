namespace Microsoft.Bot.Builder;

/// <summary>Values of a person in one conversation.</summary>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext) => StorageKeys.OfPrivateConversation(turnContext);
}
