namespace Microsoft.Bot.Schema.Teams;

/// <summary>The organisation to which somebody belongs.</summary>
public class TenantInfo
{
    /// <summary>An empty one.</summary>
    public TenantInfo()
    {
    }

    /// <summary>One with that id.</summary>
    public TenantInfo(string? id = null) => Id = id;

    public string? Id { get; set; }
}
