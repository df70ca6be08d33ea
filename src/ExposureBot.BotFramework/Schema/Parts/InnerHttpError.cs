using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The error behind an error.</summary>
public class InnerHttpError
{
    /// <summary>An empty one.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>One with these values.</summary>
    public InnerHttpError(int? statusCode = null, object? body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    [JsonConverter(typeof(AnyJson))]
    public object? Body { get; set; }

    public int? StatusCode { get; set; }
}
