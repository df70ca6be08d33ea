namespace ExposureBot.Web.Tests.Support;

/// <summary>A copy of the words that a test may break.</summary>
internal sealed class DialogsCopy : IDisposable
{
    public DialogsCopy()
    {
        var original = Path.Combine(AppContext.BaseDirectory, "dialogs");
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("exposurebot-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
