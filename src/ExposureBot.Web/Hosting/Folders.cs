using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Hosting;

/// <summary>The places on disk, with the defaults filled in.</summary>
internal sealed class Folders(
    IOptions<StorageOptions> storage, IOptions<KnowledgeOptions> knowledge, IOptions<DialogsOptions> dialogs)
{
    /// <summary>The store's file.</summary>
    public string Store => storage.Value.LiteDb.Path is { Length: > 0 } path ? Path.GetFullPath(path) : Path.Combine(
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "ExposureBot", "exposurebot.db");

    /// <summary>The folder of the store, where the token of the administrator lies too.</summary>
    public string DataFolder => Path.GetDirectoryName(Store)!;

    /// <summary>The curated records.</summary>
    public string Knowledge => Or(knowledge.Value.Path, "knowledge");

    /// <summary>The words.</summary>
    public string Dialogs => Or(dialogs.Value.Path, "dialogs");

    /// <summary>Reads the files of a folder, as (path below it with <c>/</c>, text).</summary>
    public static IReadOnlyList<(string Path, string Text)> Read(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))),
    ];

    private static string Or(string path, string besideProgram) =>
        path.Length > 0 ? Path.GetFullPath(path) : Path.Combine(AppContext.BaseDirectory, besideProgram);
}
