using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The action of an Adaptive Card that was executed.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>An empty one.</summary>
    public AdaptiveCardInvokeAction()
    {
    }

    [JsonConverter(typeof(AnyJson))]
    public object? Data { get; set; }

    public string? Id { get; set; }

    public string? Type { get; set; }

    public string? Verb { get; set; }
}
