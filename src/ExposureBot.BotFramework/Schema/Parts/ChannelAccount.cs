using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A person or bot on a channel.</summary>
public class ChannelAccount
{
    /// <summary>An empty one.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>One with these values.</summary>
    public ChannelAccount(
        string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    public string? AadObjectId { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>What came with it that no property here names; written back as it came.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Properties { get; set; }

    public string? Role { get; set; }
}
