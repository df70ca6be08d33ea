namespace Microsoft.Bot.Schema;

/// <summary>Which part of what is found is wanted.</summary>
public class SearchInvokeOptions
{
    /// <summary>An empty one.</summary>
    public SearchInvokeOptions()
    {
    }

    public int Skip { get; set; }

    public int Top { get; set; }
}
