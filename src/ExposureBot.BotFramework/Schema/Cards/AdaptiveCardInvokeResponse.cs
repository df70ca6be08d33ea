using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to an executed action: a card, a message or an error.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>An empty one.</summary>
    public AdaptiveCardInvokeResponse()
    {
    }

    public int StatusCode { get; set; }

    public string? Type { get; set; }

    [JsonConverter(typeof(AnyJson))]
    public object? Value { get; set; }
}
