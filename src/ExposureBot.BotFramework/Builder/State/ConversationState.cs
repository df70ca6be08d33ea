namespace Microsoft.Bot.Builder;

/// <summary>Values of a conversation, shared by all who are in it.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext) => StorageKeys.OfConversation(turnContext);
}
