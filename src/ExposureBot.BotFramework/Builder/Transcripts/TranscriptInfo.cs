namespace Microsoft.Bot.Builder;

/// <summary>One transcript.</summary>
public class TranscriptInfo
{
    /// <summary>An empty one.</summary>
    public TranscriptInfo()
    {
    }

    public string? ChannelId { get; set; }

    /// <summary>When its first activity was written down.</summary>
    public DateTimeOffset Created { get; set; }

    /// <summary>The conversation's id.</summary>
    public string? Id { get; set; }
}
