namespace Microsoft.Bot.Schema.Teams;

/// <summary>Some of the members of a conversation, and where the rest is.</summary>
public class TeamsPagedMembersResult
{
    /// <summary>An empty one.</summary>
    public TeamsPagedMembersResult()
    {
    }

    /// <summary>One with these members, seen as people of Teams.</summary>
    public TeamsPagedMembersResult(string? continuationToken = null, IList<ChannelAccount>? members = null)
    {
        ContinuationToken = continuationToken;
        Members = members?.Select(member => BotJson.Convert<TeamsChannelAccount>(member)!).ToList();
    }

    /// <summary>Asks for the next page; null on the last.</summary>
    public string? ContinuationToken { get; set; }

    public IList<TeamsChannelAccount>? Members { get; set; }
}
