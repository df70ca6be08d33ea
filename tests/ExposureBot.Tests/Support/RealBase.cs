using ExposureBot.Knowledge;
using ExposureBot.Loading;

namespace ExposureBot.Tests.Support;

/// <summary>The curated base of the repository, read once.</summary>
internal static class RealBase
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "knowledge");

    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.csv", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText(file)))];

    public static BaseText Text { get; } = KnowledgeFolder.Read(Files).Text;

    public static KnowledgeBase Content { get; } = RecordsReader.Read(Text).Base;

    public static Snapshot Snapshot { get; } = new(Text.Version, Content);
}
