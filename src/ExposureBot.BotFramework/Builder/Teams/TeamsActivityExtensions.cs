using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams says of an activity. Channel data that cannot be read says nothing.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The channel in which it happened, or null.</summary>
    public static string? TeamsGetChannelId(this IActivity activity) => Said(activity)?.Channel?.Id;

    /// <summary>The channel that was chosen when the bot was installed, or null.</summary>
    public static string? TeamsGetSelectedChannelId(this IActivity activity) =>
        Said(activity)?.Settings?.SelectedChannel?.Id;

    /// <summary>The team in which it happened, or null.</summary>
    public static TeamInfo? TeamsGetTeamInfo(this IActivity activity) => Said(activity)?.Team;

    /// <summary>The meeting in which it happened, or null.</summary>
    public static TeamsMeetingInfo? TeamsGetMeetingInfo(this IActivity activity) => Said(activity)?.Meeting;

    /// <summary>For whom it was sent, or null.</summary>
    public static IList<OnBehalfOf>? TeamsGetTeamOnBehalfOf(this IActivity activity) => Said(activity)?.OnBehalfOf;

    /// <summary>People are told of it in their feed of activities.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(false);

    /// <summary>People are told of it: in a running meeting, or else in their feed of activities.</summary>
    public static void TeamsNotifyUser(
        this IActivity activity, bool alertInMeeting, string? externalResourceUrl = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var data = activity.ChannelData as TeamsChannelData ?? new TeamsChannelData();
        activity.ChannelData = data;
        data.Notification = new NotificationInfo
        {
            Alert = !alertInMeeting,
            AlertInMeeting = alertInMeeting,
            ExternalResourceUrl = externalResourceUrl,
        };
    }

    private static TeamsChannelData? Said(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
    }
}
