using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Storage;

namespace ExposureBot.Cli;

/// <summary>Where records and words are read from; null: the copy beside the program.</summary>
internal sealed record ContentPaths(string? Knowledge, string? Dialogs)
{
    /// <summary>The folder of the curated records.</summary>
    public string KnowledgeFolder => Knowledge ?? Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <summary>The folder of the words that an app package for Teams has.</summary>
    public string TeamsFolder => Path.Combine(DialogsFolder, "teams");

    private string DialogsFolder => Dialogs ?? Path.Combine(AppContext.BaseDirectory, "dialogs");

    /// <summary>Builds the mind over these folders.</summary>
    /// <exception cref="BrokenContentException">A folder is missing or its content has errors.</exception>
    public Assistant OpenAssistant()
    {
        var (text, files) = Loading.KnowledgeFolder.Read(Files(KnowledgeFolder, "*.csv"));
        var (content, records) = RecordsReader.Read(text);
        Require(files.Concat(records));
        var (dialogs, findings) = Loading.DialogsFolder.Read(Files(DialogsFolder, "*.yaml"));
        Require(findings);
        var assistant = new Assistant(new Snapshot(text.Version, content), dialogs);
        Require(assistant.Findings);
        return assistant;
    }

    /// <summary>The texts of a folder.</summary>
    /// <exception cref="BrokenContentException">It is missing or holds no such file.</exception>
    public static IReadOnlyList<(string Path, string Text)> Files(string folder, string pattern)
    {
        var files = Directory.Exists(folder) ? TextFolder.Read(folder, pattern) : [];
        return files.Count > 0 ? files : throw BrokenContentException.NoFiles(folder, pattern);
    }

    private static void Require(IEnumerable<Diagnostic> findings)
    {
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToList();
        if (errors.Count > 0) throw BrokenContentException.Errors(errors);
    }
}
