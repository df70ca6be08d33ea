namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team.</summary>
public class TeamInfo
{
    /// <summary>An empty one.</summary>
    public TeamInfo()
    {
    }

    /// <summary>One with these values.</summary>
    public TeamInfo(string? id = null, string? name = null) => (Id, Name) = (id, name);

    /// <summary>Its id in the directory.</summary>
    public string? AadGroupId { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }
}
