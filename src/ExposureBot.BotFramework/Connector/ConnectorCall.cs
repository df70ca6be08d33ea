using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Connector;

/// <summary>One call to a connector.</summary>
/// <param name="Path">Below the service URL, with ids escaped.</param>
/// <param name="Body">JSON, or null.</param>
/// <param name="Conversation">Goes along as a header where a channel wants it, or null.</param>
internal sealed record ConnectorCall(HttpMethod Method, string Path, byte[]? Body = null, string? Conversation = null)
{
    /// <summary>A call with a body.</summary>
    public static ConnectorCall With<T>(
        HttpMethod method, string path, T body, JsonTypeInfo<T> type, string? conversation = null) =>
        new(method, path, JsonSerializer.SerializeToUtf8Bytes(body, type), conversation);

    /// <summary><c>v3/conversations/…</c>; ids are escaped, the words between them are not.</summary>
    public static string Of(string conversation, string? kind = null, string? id = null, string? below = null)
    {
        var path = new StringBuilder("v3/conversations/").Append(Uri.EscapeDataString(conversation));
        if (kind is not null) path.Append('/').Append(kind);
        if (id is not null) path.Append('/').Append(Uri.EscapeDataString(id));
        if (below is not null) path.Append('/').Append(below);
        return path.ToString();
    }
}
