using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Something that an activity says about itself: a mention, a place, a citation.</summary>
[JsonDerivedType(typeof(Mention))]
public partial class Entity
{
    /// <summary>An empty one.</summary>
    public Entity()
    {
    }

    /// <summary>One with these values.</summary>
    public Entity(string? type = null)
    {
        Type = type;
    }

    /// <summary>What came with it that no property here names; written back as it came.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Properties { get; set; }

    public string? Type { get; set; }
}
