namespace Microsoft.Bot.Schema.Teams;

/// <summary>Whether people are told of a message.</summary>
public class NotificationInfo
{
    /// <summary>An empty one.</summary>
    public NotificationInfo()
    {
    }

    /// <summary>One that tells, or does not.</summary>
    public NotificationInfo(bool? alert = null) => Alert = alert;

    /// <summary>Whether it stands in the feed of activities.</summary>
    public bool? Alert { get; set; }

    /// <summary>Whether it is shown in a running meeting.</summary>
    public bool? AlertInMeeting { get; set; }

    /// <summary>A page to show in the meeting.</summary>
    public string? ExternalResourceUrl { get; set; }
}
