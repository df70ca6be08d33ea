namespace Microsoft.Bot.Schema;

/// <summary>A reference to an action of a program.</summary>
public class SemanticAction
{
    /// <summary>An empty one.</summary>
    public SemanticAction()
    {
    }

    /// <summary>One with these values.</summary>
    public SemanticAction(string? id = null, IDictionary<string, Entity>? entities = null)
    {
        Id = id;
        Entities = entities;
    }

    public IDictionary<string, Entity>? Entities { get; set; }

    public string? Id { get; set; }

    public string? State { get; set; }
}
