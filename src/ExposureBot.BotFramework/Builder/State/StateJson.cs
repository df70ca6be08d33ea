using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Named values as JSON and back.</summary>
internal static class StateJson
{
    /// <summary>What was written, with values as <see cref="AnyJson"/> reads them.</summary>
    public static Dictionary<string, object?> Pairs(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToDictionary(
            pair => pair.Name, pair => pair.Value.Deserialize(AnyJson.Info), StringComparer.Ordinal);
    }

    /// <summary>The text of named values, to see whether they changed.</summary>
    public static string Text(IDictionary<string, object?> pairs) => JsonSerializer.Serialize(pairs, AnyJson.Info);
}
