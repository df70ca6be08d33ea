using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExposureBot.Knowledge;
using ExposureBot.Replies;

namespace ExposureBot.Web.Pages;

/// <summary>An answer as data, in the public form that the command line writes too.</summary>
internal static class AnswerJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The answer of a permalink. It has no id, no conversation and no time taken: the same link gives the same bytes.
    /// </summary>
    public static string Write(Reply reply, Snapshot snapshot)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options)) PublicJson.Write(json, "", "", reply, snapshot, 0);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
