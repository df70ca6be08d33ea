using ExposureBot.Knowledge;

namespace ExposureBot.Storage;

/// <summary>A row version: its number, its table and its cells as one text.</summary>
internal readonly record struct KeptRow(int Id, string Table, string Cells);

/// <summary>Which row versions make up a table in one base version, in order, and the lines they stood on.</summary>
/// <remarks>
/// Lines are kept here and not in the row: a row inserted at the top of a file moves all others, but changes none.
/// </remarks>
internal sealed record TableLayout(string Table, string Columns, string Rows, string Lines);

/// <summary>The difference between the rows that are kept and a base that is to become current.</summary>
/// <param name="Tables">Every table of the new base, in its order.</param>
/// <param name="Added">Row versions to append, numbered onwards from the last one.</param>
/// <param name="Closed">Numbers of row versions that are no longer part of the base.</param>
/// <param name="Unchanged">How many row versions stay.</param>
internal sealed record RowChanges(
    IReadOnlyList<TableLayout> Tables, IReadOnlyList<KeptRow> Added, IReadOnlyCollection<int> Closed, int Unchanged)
{
    /// <summary>Refuses a base that no file could hold: a caller's mistake, found before anything is written.</summary>
    /// <exception cref="ArgumentException">A row belongs to a table without header.</exception>
    public static void Check(BaseText text)
    {
        var known = new HashSet<string>(text.Headers.Select(header => header.Table), StringComparer.Ordinal);
        if (text.Rows.FirstOrDefault(row => !known.Contains(row.Table)) is { } stray)
        {
            throw new ArgumentException($"The row {stray.Table}:{stray.Line} has no header.", nameof(text));
        }
    }

    /// <summary>Compares by content: a row is the same if its table has it already with the same cells.</summary>
    public static RowChanges Between(IReadOnlyCollection<KeptRow> kept, BaseText text, int lastId)
    {
        var waiting = new Waiting(kept);
        var added = new List<KeptRow>();
        var rows = text.Rows.ToLookup(row => row.Table, StringComparer.Ordinal);
        var tables = text.Headers
            .Select(header => Layout(header, [.. rows[header.Table]], waiting, added, lastId)).ToList();
        return new RowChanges(tables, added, waiting.Left, text.Rows.Count - added.Count);
    }

    private static TableLayout Layout(
        TableHeader header, IReadOnlyList<RecordRow> rows, Waiting waiting, List<KeptRow> added, int lastId)
    {
        var ids = new int[rows.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            var cells = RowText.Write(rows[i].Cells);
            if (waiting.Take(header.Table, cells) is not { } id)
            {
                id = lastId + added.Count + 1;
                added.Add(new KeptRow(id, header.Table, cells));
            }

            ids[i] = id;
        }

        int[] lines = [.. rows.Select(row => row.Line)];
        return new TableLayout(
            header.Table, RowText.Write(header.Columns), RowText.Write(ids), RowText.Write(lines));
    }

    /// <summary>Kept rows that no row of the new base has claimed yet; a table may hold the same row twice.</summary>
    private sealed class Waiting
    {
        private readonly Dictionary<(string, string), Queue<int>> _byContent = [];

        public Waiting(IReadOnlyCollection<KeptRow> kept)
        {
            _byContent.EnsureCapacity(kept.Count);
            foreach (var row in kept)
            {
                var content = (row.Table, row.Cells);
                if (!_byContent.TryGetValue(content, out var ids)) _byContent[content] = ids = new(1);
                ids.Enqueue(row.Id);
            }
        }

        public IReadOnlyCollection<int> Left => [.. _byContent.Values.SelectMany(ids => ids)];

        public int? Take(string table, string cells) =>
            _byContent.TryGetValue((table, cells), out var ids) && ids.TryDequeue(out var id) ? id : null;
    }
}
