using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>For whom a message was sent.</summary>
public class OnBehalfOf
{
    /// <summary>An empty one.</summary>
    public OnBehalfOf()
    {
    }

    public string? DisplayName { get; set; }

    [JsonPropertyName("itemid")]
    public int ItemId { get; set; }

    public string? MentionType { get; set; }

    /// <summary>The person's id.</summary>
    public string? Mri { get; set; }
}
