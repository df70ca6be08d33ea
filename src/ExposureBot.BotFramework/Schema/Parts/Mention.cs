namespace Microsoft.Bot.Schema;

/// <summary>Somebody whom a message names.</summary>
public class Mention : Entity
{
    /// <summary>An empty one.</summary>
    public Mention()
        : base("mention")
    {
    }

    /// <summary>One with these values.</summary>
    public Mention(ChannelAccount? mentioned = null, string? text = null, string? type = null)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The words of the message that name them.</summary>
    public string? Text { get; set; }
}
