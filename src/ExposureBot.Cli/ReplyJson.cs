using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExposureBot.Knowledge;
using ExposureBot.Replies;

namespace ExposureBot.Cli;

/// <summary>Replies as the JSON lines of the command line contract.</summary>
internal static class ReplyJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One turn as one line.</summary>
    /// <param name="took">Written as <c>ms</c>.</param>
    public static string Write(string id, string conversation, Turn turn, Snapshot snapshot, TimeSpan took) =>
        Line(json => PublicJson.Write(json, id, conversation, turn.Reply, snapshot, took.TotalMilliseconds));

    /// <summary>A line that could not be read.</summary>
    public static string Error(string? id, string why) => Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("kind", "error");
        json.WriteString("text", why);
        json.WriteEndObject();
    });

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
