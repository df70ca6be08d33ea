using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke: HTTP status and body.</summary>
public class InvokeResponse
{
    // On the wire (expectReplies) these two begin with capitals, unlike all others.
    [JsonPropertyName("Status")]
    public int Status { get; set; }

    [JsonPropertyName("Body"), JsonConverter(typeof(AnyJson))]
    public object? Body { get; set; }

    /// <summary>Whether the status is one of success.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
