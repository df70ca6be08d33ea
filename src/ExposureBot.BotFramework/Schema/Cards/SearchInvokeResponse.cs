namespace Microsoft.Bot.Schema;

/// <summary>What was found.</summary>
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
    /// <summary>An empty one.</summary>
    public SearchInvokeResponse()
    {
    }
}
