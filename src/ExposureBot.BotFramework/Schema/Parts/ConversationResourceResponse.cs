namespace Microsoft.Bot.Schema;

/// <summary>What a connector answers to a new conversation.</summary>
public class ConversationResourceResponse
{
    /// <summary>An empty one.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>One with these values.</summary>
    public ConversationResourceResponse(string? activityId = null, string? serviceUrl = null, string? id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    public string? ActivityId { get; set; }

    public string? Id { get; set; }

    public string? ServiceUrl { get; set; }
}
