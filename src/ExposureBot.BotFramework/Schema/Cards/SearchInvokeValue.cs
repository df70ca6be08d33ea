using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke <c>application/search</c>: what somebody types into a card's field.</summary>
public class SearchInvokeValue
{
    /// <summary>An empty one.</summary>
    public SearchInvokeValue()
    {
    }

    [JsonConverter(typeof(AnyJson))]
    public object? Context { get; set; }

    /// <summary>One of <see cref="SearchInvokeTypes"/>.</summary>
    public string? Kind { get; set; }

    public SearchInvokeOptions? QueryOptions { get; set; }

    public string? QueryText { get; set; }
}
