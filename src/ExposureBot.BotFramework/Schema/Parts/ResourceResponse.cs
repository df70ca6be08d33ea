namespace Microsoft.Bot.Schema;

/// <summary>The id that a connector gave to something.</summary>
public class ResourceResponse
{
    /// <summary>An empty one.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>One with these values.</summary>
    public ResourceResponse(string? id = null)
    {
        Id = id;
    }

    public string? Id { get; set; }
}
