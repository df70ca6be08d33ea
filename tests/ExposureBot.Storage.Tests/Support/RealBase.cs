using ExposureBot.Knowledge;
using ExposureBot.Loading;

namespace ExposureBot.Storage.Tests.Support;

/// <summary>The curated base of the repository, read once.</summary>
internal static class RealBase
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "knowledge");

    public static BaseText Text { get; } = KnowledgeFolder.Read(
        Directory.EnumerateFiles(Folder, "*.csv", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText(file)))).Text;
}
