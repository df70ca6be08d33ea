namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>An empty one.</summary>
    public MessageReaction()
    {
    }

    /// <summary>One with these values.</summary>
    public MessageReaction(string? type = null)
    {
        Type = type;
    }

    public string? Type { get; set; }
}
