namespace Microsoft.Bot.Builder;

/// <summary>One page of a list.</summary>
public class PagedResult<T>
{
    /// <summary>An empty one.</summary>
    public PagedResult()
    {
    }

    /// <summary>Asks for the next page; null on the last.</summary>
    public string? ContinuationToken { get; set; }

    public T[] Items { get; set; } = [];
}
