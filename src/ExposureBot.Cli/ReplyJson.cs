using System.Text;
using System.Text.Json;
using ExposureBot.Knowledge;
using ExposureBot.Replies;

namespace ExposureBot.Cli;

/// <summary>Replies as the JSON lines of the command line contract.</summary>
internal static class ReplyJson
{
    /// <summary>One turn as one line.</summary>
    /// <param name="took">Written as <c>ms</c>.</param>
    public static string Write(string id, string conversation, Turn turn, Snapshot snapshot, TimeSpan took) => Line(json =>
    {
        json.WriteString("id", id);
        json.WriteString("conversation", conversation);
        PublicJson.Write(json, turn.Reply, snapshot);
        json.WriteNumber("ms", Math.Round(took.TotalMilliseconds, 3));
    });

    /// <summary>A line that could not be read.</summary>
    public static string Error(string? id, string why) => Line(json =>
    {
        json.WriteString("id", id);
        json.WriteString("kind", "error");
        json.WriteString("text", why);
    });

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = PublicJson.Open(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
