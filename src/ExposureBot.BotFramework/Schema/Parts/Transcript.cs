namespace Microsoft.Bot.Schema;

/// <summary>A record of activities.</summary>
public class Transcript
{
    /// <summary>An empty one.</summary>
    public Transcript()
    {
    }

    /// <summary>One with these values.</summary>
    public Transcript(IList<Activity>? activities = null)
    {
        Activities = activities;
    }

    public IList<Activity>? Activities { get; set; }
}
