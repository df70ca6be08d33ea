using ExposureBot.Loading;
using ExposureBot.Replies;

namespace ExposureBot.Tests.Support;

/// <summary>The dialogs of the repository, read once.</summary>
internal static class RealDialogs
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "dialogs");

    public static IReadOnlyList<DialogFile> Files { get; } = DialogsFolder.Read(
        Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText(file)))).Files;

    public static ReplyWriter Writer { get; } = new(Files);
}
