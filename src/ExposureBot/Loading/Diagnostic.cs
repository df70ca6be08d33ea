namespace ExposureBot.Loading;

/// <summary>How bad a finding is: an error stops a load, a warning does not.</summary>
public enum Severity { Warning, Error }

/// <summary>Where in a file.</summary>
/// <param name="File">Path below the folder that was read, with <c>/</c>.</param>
/// <param name="Line">1-based; 0 for the file as a whole.</param>
/// <param name="Column">Name of the column, or empty.</param>
public sealed record FilePlace(string File, int Line, string Column = "")
{
    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : Column.Length == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}

/// <summary>A finding about content, like a compiler's: code, place, what is wrong, what would be right.</summary>
/// <param name="Code">Stable, a word and four digits; never reused.</param>
/// <param name="Message">What is wrong, with names in backticks.</param>
/// <param name="Hint">What would be right, or what to do.</param>
/// <param name="Subject">Id of the record that it is about, where an exception by name is possible; else empty.</param>
public sealed record Diagnostic(
    string Code, Severity Severity, FilePlace Place, string Message, string Hint, string Subject = "")
{
    /// <summary>As a compiler prints it: <c>measures.csv:12:family: error EB2104: … …</c></summary>
    public override string ToString() =>
        $"{Place}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message} {Hint}";
}
