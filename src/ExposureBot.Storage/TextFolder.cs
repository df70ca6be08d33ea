namespace ExposureBot.Storage;

/// <summary>Reads the text files below a folder.</summary>
public static class TextFolder
{
    /// <summary>Path below <paramref name="folder"/> (with <c>/</c>) and text of each file that matches, in no order.</summary>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static IReadOnlyList<(string Path, string Text)> Read(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))];
}
