using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>The JSON of the protocol: camelCase out, any case in, nulls left out, at most 128 levels.</summary>
internal static class BotJson
{
    /// <summary>Types of the protocol by generated code; anything else that a bot hands over by reflection.</summary>
    public static JsonSerializerOptions Options { get; } = Made();

    /// <summary>For writers of one's own: the same encoder, and no second look at what generated code writes.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 128,
        SkipValidation = true,
    };

    public static JsonTypeInfo<Activity> Activity { get; } = Of<Activity>();

    public static JsonTypeInfo<ExpectedReplies> ExpectedReplies { get; } = Of<ExpectedReplies>();

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>What <paramref name="value"/> would be if it had been read as a <typeparamref name="T"/>.</summary>
    /// <exception cref="JsonException">It cannot be read so.</exception>
    public static T? Convert<T>(object? value)
    {
        if (value is JsonElement element) return element.Deserialize(Of<T>());
        var bytes = value is null ? "null"u8.ToArray() : JsonSerializer.SerializeToUtf8Bytes(value, AnyJson.Info);
        return JsonSerializer.Deserialize(bytes, Of<T>());
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Japanese and Chinese as they are: a third of the bytes, and Teams counts them.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 128,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(BotJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        };
        options.MakeReadOnly();
        return options;
    }
}
