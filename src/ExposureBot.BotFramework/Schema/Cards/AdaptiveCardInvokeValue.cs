namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke <c>adaptiveCard/action</c>.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>An empty one.</summary>
    public AdaptiveCardInvokeValue()
    {
    }

    public AdaptiveCardInvokeAction? Action { get; set; }

    public string? State { get; set; }
}
