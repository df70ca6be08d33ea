namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting.</summary>
public class TeamsMeetingInfo
{
    /// <summary>An empty one.</summary>
    public TeamsMeetingInfo()
    {
    }

    /// <summary>One with that id.</summary>
    public TeamsMeetingInfo(string? id = null) => Id = id;

    public string? Id { get; set; }
}
