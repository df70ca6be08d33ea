using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>Activities with the watermark behind them, as the client reads them.</summary>
internal static class ActivitySet
{
    /// <summary>How activities are written: characters of all languages as they are.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The set as JSON. Without a watermark the client keeps the one it has.</summary>
    /// <param name="activities">Each already JSON.</param>
    /// <param name="watermark">How many activities the conversation has had so far, or null.</param>
    public static string Write(IEnumerable<string> activities, int? watermark)
    {
        var set = new StringBuilder("{\"activities\":[").AppendJoin(',', activities).Append(']');
        if (watermark is { } count) set.Append(CultureInfo.InvariantCulture, $",\"watermark\":\"{count}\"");
        return set.Append('}').ToString();
    }

    /// <summary>The index from which to send; empty means from the start, null that it is no watermark.</summary>
    public static int? ReadWatermark(string? text) =>
        string.IsNullOrEmpty(text) ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index
        : null;
}
