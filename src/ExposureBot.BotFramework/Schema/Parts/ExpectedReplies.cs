namespace Microsoft.Bot.Schema;

/// <summary>The body that answers an activity with delivery mode <c>expectReplies</c>.</summary>
public class ExpectedReplies
{
    /// <summary>An empty one.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>One with these values.</summary>
    public ExpectedReplies(IList<Activity>? activities = null)
    {
        Activities = activities;
    }

    public IList<Activity>? Activities { get; set; }
}
