using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExposureBot.Storage;

/// <summary>Cells and numbers as one compact text each.</summary>
/// <remarks>One text field for a row is read about ten times faster than a field for each cell.</remarks>
internal static class RowText
{
    private static readonly RowTextJson Json = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(IReadOnlyList<string> cells) =>
        JsonSerializer.Serialize(cells, Json.IReadOnlyListString);

    public static string Write(IReadOnlyList<int> numbers) =>
        JsonSerializer.Serialize(numbers, Json.IReadOnlyListInt32);

    public static string[] ReadCells(string text) => JsonSerializer.Deserialize(text, Json.StringArray) ?? [];

    public static int[] ReadNumbers(string text) => JsonSerializer.Deserialize(text, Json.Int32Array) ?? [];
}

/// <summary>Serializers that are made at build time: the first load of a process needs no reflection.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<int>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(int[]))]
internal sealed partial class RowTextJson : JsonSerializerContext;
