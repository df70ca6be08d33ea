namespace ExposureBot.Web.Tests.Support;

/// <summary>A copy of the curated records that a test may break.</summary>
internal sealed class KnowledgeCopy : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("exposurebot-").FullName;

    public KnowledgeCopy()
    {
        var original = Path.Combine(AppContext.BaseDirectory, "knowledge");
        foreach (var file in Directory.EnumerateFiles(original, "*.csv", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder => Path.Combine(root, "knowledge");

    public string Store => Path.Combine(root, "store", "exposurebot.db");

    /// <summary>Adds a line to a file.</summary>
    public void Append(string file, string line) => File.AppendAllText(Path.Combine(Folder, file), line + "\n");

    /// <summary>Replaces a text in a file.</summary>
    public void Replace(string file, string old, string next)
    {
        var path = Path.Combine(Folder, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, next, StringComparison.Ordinal));
    }

    public Service Service(params (string Name, string Value)[] settings) => new(
    [
        ("Storage:Provider", "LiteDb"), ("Storage:LiteDb:Path", Store), ("Knowledge:Path", Folder), .. settings,
    ]);

    public void Dispose() => Directory.Delete(root, recursive: true);
}
