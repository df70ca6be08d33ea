using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>
/// A value of no fixed type: <c>value</c>, <c>channelData</c>, the content of a card. Read, it is a string, bool,
/// <c>long</c>, <c>decimal</c> or <see cref="JsonElement"/>; written, it may be any mixture of those with dictionaries,
/// lists and types of the protocol.
/// </summary>
internal sealed class AnyJson : JsonConverter<object>
{
    private static readonly AnyJson Shared = new();

    /// <summary>For a value on its own.</summary>
    public static JsonTypeInfo<object> Info { get; } = JsonMetadataServices.CreateValueInfo<object>(
        BotJson.Options, Shared);

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole,
            JsonTokenType.Number when reader.TryGetDecimal(out var number) => number,
            _ => JsonElement.ParseValue(ref reader),
        };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case JsonElement element: element.WriteTo(writer); break;
            case JsonNode node: node.WriteTo(writer, options); break;
            // Most of a card: their enumerators cost nothing.
            case Dictionary<string, object?> pairs: WritePairs(writer, pairs, options); break;
            case List<object?> items: WriteItems(writer, items, options); break;
            case IReadOnlyDictionary<string, object?> pairs: WritePairs(writer, pairs, options); break;
            case IDictionary<string, object?> pairs: WritePairs(writer, pairs, options); break;
            case IEnumerable items when value is not IDictionary: WriteItems(writer, items, options); break;
            default: JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType())); break;
        }
    }

    private void WritePairs(Utf8JsonWriter writer, Dictionary<string, object?> pairs, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in pairs)
        {
            writer.WritePropertyName(name);
            Write(writer, value!, options);
        }

        writer.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter writer, List<object?> items, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in items) Write(writer, item!, options);
        writer.WriteEndArray();
    }

    private void WritePairs(
        Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> pairs, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in pairs)
        {
            writer.WritePropertyName(name);
            Write(writer, value!, options);
        }

        writer.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter writer, IEnumerable items, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in items) Write(writer, item!, options);
        writer.WriteEndArray();
    }
}
