using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams says of an activity in its channel data.</summary>
public class TeamsChannelData
{
    /// <summary>An empty one.</summary>
    public TeamsChannelData()
    {
    }

    /// <summary>One with these values.</summary>
    public TeamsChannelData(
        ChannelInfo? channel = null, string? eventType = null, TeamInfo? team = null,
        NotificationInfo? notification = null, TenantInfo? tenant = null)
        : this(channel, eventType, team, notification, tenant, null)
    {
    }

    /// <summary>One with these values.</summary>
    public TeamsChannelData(
        ChannelInfo? channel = null, string? eventType = null, TeamInfo? team = null,
        NotificationInfo? notification = null, TenantInfo? tenant = null, IList<OnBehalfOf>? onBehalfOf = null)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
        OnBehalfOf = onBehalfOf ?? [];
    }

    /// <summary>What came with it that no property here names; written back as it came.</summary>
    [JsonExtensionData]
    public IDictionary<string, object?>? AdditionalProperties { get; set; }

    public ChannelInfo? Channel { get; set; }

    /// <summary>What happened to a channel, a team or a message, such as <c>channelCreated</c>.</summary>
    public string? EventType { get; set; }

    public TeamsMeetingInfo? Meeting { get; set; }

    public NotificationInfo? Notification { get; set; }

    /// <summary>For whom a message was sent.</summary>
    [JsonInclude]
    public IList<OnBehalfOf>? OnBehalfOf { get; internal set; }

    public TeamsChannelDataSettings? Settings { get; set; }

    public TeamInfo? Team { get; set; }

    public TenantInfo? Tenant { get; set; }
}
