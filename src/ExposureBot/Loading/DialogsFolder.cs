using ExposureBot.Knowledge;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Loading;

/// <summary>One file of <c>dialogs/</c>: words of one stem in one language.</summary>
/// <param name="Stem">The folder: a shape in snake_case, or <c>common</c>.</param>
/// <param name="Path">Path below <c>dialogs/</c>, for messages.</param>
/// <param name="Root">Its content; each consumer reads the keys that are its own (<c>cues</c>, <c>samples</c>, <c>sentences</c>, …).</param>
public sealed record DialogFile(string Stem, Language Language, string Path, YamlMappingNode Root);

/// <summary>Turns the text of dialog files into nodes. The caller reads the disk.</summary>
public static class DialogsFolder
{
    /// <summary>Parses files given as (path below the folder, text): <c>stem/language.yaml</c>.</summary>
    public static (IReadOnlyList<DialogFile> Files, IReadOnlyList<Diagnostic> Findings) Read(
        IEnumerable<(string Path, string Text)> files)
    {
        var read = new List<DialogFile>();
        var findings = new List<Diagnostic>();
        foreach (var (path, text) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var parts = path.Split('/');
            if (parts.Length != 2 || !ClosedList.TryParse<Language>(Path.GetFileNameWithoutExtension(parts[1]), out var language))
            {
                findings.Add(LoadingMessages.NotADialogFile(path));
                continue;
            }

            try
            {
                var yaml = new YamlStream();
                yaml.Load(new StringReader(text));
                if (yaml.Documents is [{ RootNode: YamlMappingNode root }]) read.Add(new DialogFile(parts[0], language, path, root));
                else findings.Add(LoadingMessages.NotAMapping(path));
            }
            catch (YamlException error)
            {
                findings.Add(LoadingMessages.BadYaml(path, (int)error.Start.Line, error.Message));
            }
        }

        return (read, findings);
    }
}
