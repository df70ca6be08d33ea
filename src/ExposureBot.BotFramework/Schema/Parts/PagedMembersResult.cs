namespace Microsoft.Bot.Schema;

/// <summary>A page of the members of a conversation.</summary>
public class PagedMembersResult
{
    /// <summary>An empty one.</summary>
    public PagedMembersResult()
    {
    }

    /// <summary>One with these values.</summary>
    public PagedMembersResult(string? continuationToken = null, IList<ChannelAccount>? members = null)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    public string? ContinuationToken { get; set; }

    public IList<ChannelAccount>? Members { get; set; }
}
