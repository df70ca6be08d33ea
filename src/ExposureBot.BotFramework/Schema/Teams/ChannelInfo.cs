namespace Microsoft.Bot.Schema.Teams;

/// <summary>A channel of a team.</summary>
public class ChannelInfo
{
    /// <summary>An empty one.</summary>
    public ChannelInfo()
    {
    }

    /// <summary>One with these values.</summary>
    public ChannelInfo(string? id = null, string? name = null) => (Id, Name) = (id, name);

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }
}
