using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>How a new conversation is to be created.</summary>
public class ConversationParameters
{
    /// <summary>An empty one.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>One with these values.</summary>
    public ConversationParameters(
        bool? isGroup = null, ChannelAccount? bot = null, IList<ChannelAccount>? members = null,
        string? topicName = null, Activity? activity = null, object? channelData = null,
        string? tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    public Activity? Activity { get; set; }

    public ChannelAccount? Bot { get; set; }

    [JsonConverter(typeof(AnyJson))]
    public object? ChannelData { get; set; }

    public bool? IsGroup { get; set; }

    public IList<ChannelAccount>? Members { get; set; }

    public string? TenantId { get; set; }

    public string? TopicName { get; set; }
}
