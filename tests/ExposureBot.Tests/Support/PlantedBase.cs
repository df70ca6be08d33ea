using ExposureBot.Loading;

namespace ExposureBot.Tests.Support;

/// <summary>The real base with one thing changed, as a curator's slip would change it.</summary>
internal static class PlantedBase
{
    /// <summary>Replaces a piece of one line: the first that contains <paramref name="mark"/>.</summary>
    public static KnowledgeCheck With(string file, string mark, string old, string planted) => KnowledgeCheck.Run(
        [.. RealBase.Files.Select(item => item.Path == file ? (item.Path, Replace(item.Text, mark, old, planted)) : item)]);

    /// <summary>Adds a line at the end of a file.</summary>
    public static KnowledgeCheck WithLine(string file, string line) => KnowledgeCheck.Run(
        [.. RealBase.Files.Select(item => item.Path == file ? (item.Path, item.Text + line + "\n") : item)]);

    /// <summary>Leaves a file out.</summary>
    public static KnowledgeCheck Without(string file) =>
        KnowledgeCheck.Run([.. RealBase.Files.Where(item => item.Path != file)]);

    private static string Replace(string text, string mark, string old, string planted)
    {
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, line => line.Contains(mark, StringComparison.Ordinal));
        Assert.True(at >= 0, $"no line has {mark}");
        Assert.Contains(old, lines[at], StringComparison.Ordinal);
        var start = lines[at].IndexOf(old, lines[at].IndexOf(mark, StringComparison.Ordinal), StringComparison.Ordinal);
        lines[at] = string.Concat(lines[at].AsSpan(0, start), planted, lines[at].AsSpan(start + old.Length));
        return string.Join('\n', lines);
    }
}
