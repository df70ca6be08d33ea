namespace ExposureBot.Knowledge;

/// <summary>One line of a knowledge file as text: what the store keeps, and what a finding points at.</summary>
/// <param name="Table">Stem of the file, such as <c>measures</c> or <c>figures/usgs-mcs2026</c>.</param>
/// <param name="Line">1-based line in the file on which the row begins.</param>
/// <param name="Cells">One text for each column of <see cref="TableHeader.Columns"/>.</param>
public sealed record RecordRow(string Table, int Line, IReadOnlyList<string> Cells);

/// <summary>The columns of a knowledge file, in order.</summary>
public sealed record TableHeader(string Table, IReadOnlyList<string> Columns);

/// <summary>All files of a knowledge folder as text, with the version that their content hashes to.</summary>
/// <param name="Version">Lower-case hexadecimal SHA-256 of the content, first 16 digits: the base version.</param>
/// <param name="Headers">The columns of each table.</param>
/// <param name="Rows">Every row, in the order of table and line.</param>
public sealed record BaseText(string Version, IReadOnlyList<TableHeader> Headers, IReadOnlyList<RecordRow> Rows);
