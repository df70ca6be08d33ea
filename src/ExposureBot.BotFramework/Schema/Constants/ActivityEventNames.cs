namespace Microsoft.Bot.Schema;

/// <summary>Names of the events that start a turn from the bot's side.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}
