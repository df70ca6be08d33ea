namespace ExposureBot.Web.Pages.Records;

/// <summary>A record as a page shows it: all of its fields, in the language of the page.</summary>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Title">A name for a reader; the id where the record has none.</param>
/// <param name="Fields">The fields that are filled.</param>
/// <param name="Tables">What belongs to it: versions, stages, instances, positions, conflicts.</param>
public sealed record RecordView(
    string Kind, string Id, string Title, IReadOnlyList<Field> Fields, IReadOnlyList<RecordTable> Tables);

/// <summary>One field with its values.</summary>
public sealed record Field(string Label, IReadOnlyList<FieldText> Values);

/// <summary>A text of a field, and where it leads.</summary>
/// <param name="Link">A path of this service or an address outside; null: plain text.</param>
public sealed record FieldText(string Text, string? Link = null);

/// <summary>Rows that belong to a record.</summary>
public sealed record RecordTable(string Title, IReadOnlyList<IReadOnlyList<Field>> Rows);
