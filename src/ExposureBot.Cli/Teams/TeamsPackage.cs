using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExposureBot.Cli.Teams;

/// <summary>The file that an administrator uploads to Teams: manifest, words, two icons.</summary>
internal static class TeamsPackage
{
    /// <summary>Name of the icon in colour, 192 × 192.</summary>
    public const string Color = "color.png";

    /// <summary>Name of the icon in outline, 32 × 32, white on transparent.</summary>
    public const string Outline = "outline.png";

    private const string First = "en";

    // The tags that Teams uses for the other languages of dialogs/teams.
    private static readonly (string Tag, string File)[] Others = [("ja-jp", "ja.json"), ("zh-cn", "zh.json")];

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Packages of the same content are the same bytes.
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the package.</summary>
    /// <param name="words">The folder <c>teams</c> of the dialogs.</param>
    /// <exception cref="BrokenContentException">A file of words is missing or is no JSON object.</exception>
    public static void Write(Stream output, TeamsApp app, string words)
    {
        using var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(package, "manifest.json", Bytes(TeamsManifest.Write(app, Words(words, First + ".json"), Others)));
        foreach (var (_, file) in Others) Add(package, file, Bytes(Words(words, file)));
        Add(package, Color, Icon(Color));
        Add(package, Outline, Icon(Outline));
    }

    private static JsonObject Words(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path)) throw BrokenContentException.NoFiles(folder, file);
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw BrokenContentException.NoWords(path);
        }
        catch (JsonException)
        {
            throw BrokenContentException.NoWords(path);
        }
    }

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Readable);

    private static byte[] Icon(string name)
    {
        using var stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its resource {name}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Add(ZipArchive package, string name, byte[] content)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
