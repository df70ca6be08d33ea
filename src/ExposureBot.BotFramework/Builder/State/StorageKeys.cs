using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The keys under which the official library stores state, so that data can be taken over.</summary>
internal static class StorageKeys
{
    public static string OfConversation(ITurnContext turn) => $"{Channel(turn)}/conversations/{Conversation(turn)}";

    public static string OfUser(ITurnContext turn) => $"{Channel(turn)}/users/{User(turn)}";

    public static string OfPrivateConversation(ITurnContext turn) => $"{OfConversation(turn)}/users/{User(turn)}";

    private static string Channel(ITurnContext turn) => Required(turn, activity => activity.ChannelId, "channelId");

    private static string Conversation(ITurnContext turn) =>
        Required(turn, activity => activity.Conversation?.Id, "conversation.id");

    private static string User(ITurnContext turn) => Required(turn, activity => activity.From?.Id, "from.id");

    private static string Required(ITurnContext turn, Func<Activity, string?> value, string name) =>
        value(turn.Activity) ?? throw new InvalidOperationException($"The activity has no {name}.");
}
