using ExposureBot.Knowledge;

namespace ExposureBot.Loading;

/// <summary>A knowledge folder as it was checked.</summary>
/// <param name="Base">Complete only if <see cref="IsUsable"/>.</param>
/// <param name="Findings">All of them, by file and line.</param>
public sealed record KnowledgeCheck(BaseText Text, KnowledgeBase Base, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Whether it may become a base: no finding is an error.</summary>
    public bool IsUsable => Findings.All(finding => finding.Severity != Severity.Error);

    /// <summary>Parses, reads and checks the files of a knowledge folder, given as (path below it, text).</summary>
    public static KnowledgeCheck Run(IReadOnlyList<(string Path, string Text)> files)
    {
        var (text, tables) = KnowledgeFolder.Read(files);
        var (content, cells) = RecordsReader.Read(text);
        var findings = tables.Concat(cells).ToList();
        // A row that could not be read would be reported again by every gate that meets it.
        if (findings.All(finding => finding.Severity != Severity.Error)) findings.AddRange(Gates.Check(text, content));
        return new KnowledgeCheck(
            text,
            content,
            [.. findings.OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Line)]);
    }
}
