using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    /// <summary>An empty one.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>One with these values.</summary>
    public ConversationAccount(
        bool? isGroup = null, string? conversationType = null, string? id = null, string? name = null,
        string? aadObjectId = null, string? role = null, string? tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    public string? AadObjectId { get; set; }

    public string? ConversationType { get; set; }

    public string? Id { get; set; }

    public bool? IsGroup { get; set; }

    public string? Name { get; set; }

    /// <summary>What came with it that no property here names; written back as it came.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Properties { get; set; }

    public string? Role { get; set; }

    public string? TenantId { get; set; }
}
