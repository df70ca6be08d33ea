using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Something that hangs on a message: a card, a file, a picture.</summary>
public class Attachment
{
    /// <summary>An empty one.</summary>
    public Attachment()
    {
    }

    /// <summary>One with these values.</summary>
    public Attachment(
        string? contentType = null, string? contentUrl = null, object? content = null, string? name = null,
        string? thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>
    /// What it is, if it is sent along: dictionaries, lists and plain values; read from the wire a
    /// <c>JsonElement</c>.
    /// </summary>
    [JsonConverter(typeof(AnyJson))]
    public object? Content { get; set; }

    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    public string? Name { get; set; }

    /// <summary>What came with it that no property here names; written back as it came.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Properties { get; set; }

    public string? ThumbnailUrl { get; set; }
}
