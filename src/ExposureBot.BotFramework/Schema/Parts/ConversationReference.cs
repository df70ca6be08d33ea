using System.Globalization;

namespace Microsoft.Bot.Schema;

/// <summary>A point in a conversation to which a bot can come back later.</summary>
public partial class ConversationReference
{
    /// <summary>An empty one.</summary>
    public ConversationReference()
    {
    }

    /// <summary>One with these values.</summary>
    public ConversationReference(
        string? activityId = null, ChannelAccount? user = null, ChannelAccount? bot = null,
        ConversationAccount? conversation = null, string? channelId = null, string? serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>One with these values.</summary>
    public ConversationReference(
        CultureInfo? locale, string? activityId = null, ChannelAccount? user = null, ChannelAccount? bot = null,
        ConversationAccount? conversation = null, string? channelId = null, string? serviceUrl = null)
    {
        (ActivityId, User, Bot) = (activityId, user, bot);
        (Conversation, ChannelId, ServiceUrl) = (conversation, channelId, serviceUrl);
        Locale = locale?.ToString();
    }

    public string? ActivityId { get; set; }

    public ChannelAccount? Bot { get; set; }

    public string? ChannelId { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public string? Locale { get; set; }

    public string? ServiceUrl { get; set; }

    public ChannelAccount? User { get; set; }
}
