namespace ExposureBot.Web.Hosting;

/// <summary>
/// Under which keys talks are stored: the person first, so that all of a person's can be shown and deleted.
/// </summary>
internal static class TalkKey
{
    /// <summary>The key of a conversation, or the beginning of all of a person's on a channel.</summary>
    public static string Of(string user, string channel, string? conversation) => conversation is null
        ? $"{Part(user)}/{Part(channel)}/"
        : $"{Part(user)}/{Part(channel)}/{Part(conversation)}/";

    /// <summary>The key that says that a conversation was greeted.</summary>
    public static string Greeting(string channel, string conversation) =>
        $"greeted/{Part(channel)}/{Part(conversation)}";

    /// <summary>The key that says which answer was delivered under an id.</summary>
    public static string Answer(string channel, string conversation, string delivered) =>
        $"answers/{Part(channel)}/{Part(conversation)}/{Part(delivered)}";

    private static string Part(string id) =>
        id.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);
}
