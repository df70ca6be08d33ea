namespace Microsoft.Bot.Schema;

/// <summary>Buttons below a message that go away when one is used.</summary>
public class SuggestedActions
{
    /// <summary>An empty one.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>One with these values.</summary>
    public SuggestedActions(IList<string>? to = null, IList<CardAction>? actions = null)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>One with these values.</summary>
    public SuggestedActions(IEnumerable<string>? to, IEnumerable<CardAction>? actions)
        : this(to?.ToList(), actions?.ToList())
    {
    }

    public IList<CardAction>? Actions { get; set; }

    public IList<string>? To { get; set; }
}
