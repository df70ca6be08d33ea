using ExposureBot;
using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Storage;

namespace Benchmarks;

/// <summary>The real base and dialogs, from the copy beside the program.</summary>
internal static class Content
{
    public static IReadOnlyList<(string Path, string Text)> KnowledgeFiles { get; } = Files("knowledge", "*.csv");

    public static IReadOnlyList<DialogFile> Dialogs { get; } = DialogsFolder.Read(Files("dialogs", "*.yaml")).Files;

    public static Snapshot ReadSnapshot()
    {
        var check = KnowledgeCheck.Run(KnowledgeFiles);
        return new Snapshot(check.Text.Version, check.Base);
    }

    public static Assistant OpenAssistant() => new(ReadSnapshot(), Dialogs);

    private static IReadOnlyList<(string Path, string Text)> Files(string folder, string pattern) =>
        TextFolder.Read(Path.Combine(AppContext.BaseDirectory, folder), pattern);
}
