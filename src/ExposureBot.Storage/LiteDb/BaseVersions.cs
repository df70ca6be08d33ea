using ExposureBot.Knowledge;
using LiteDB;

namespace ExposureBot.Storage.LiteDb;

/// <summary>
/// The curated base in a file: <c>rows</c> are versions with the first base they belong to and the first they do not,
/// <c>tables</c> say which rows make up a table and in which order, <c>bases</c> is the log of loads.
/// </summary>
/// <remarks>Nothing is ever overwritten or deleted but a row's end, so older bases stay in the file.</remarks>
internal sealed class BaseVersions(string path)
{
    private readonly BaseRecords _records = new(path);

    public static string? ReadVersion(LiteDatabase database) => Newest(database)?["version"].AsString;

    public BaseText? Read(LiteDatabase database)
    {
        if (Newest(database) is not { } newest) return null;
        var layouts = Layouts(database, _records.TablesOf(newest));
        var rows = Rows(database, layouts);
        var headers = layouts.Select(layout => new TableHeader(layout.Table, RowText.ReadCells(layout.Columns)));
        var ordered = layouts.SelectMany(layout => Rows(layout, rows));
        return new BaseText(newest["version"].AsString, [.. headers], [.. ordered]);
    }

    /// <summary>Runs in the lane, in one transaction.</summary>
    public Done<LoadOutcome> Load(LiteDatabase database, BaseText text, DateTimeOffset now)
    {
        var newest = Newest(database);
        var before = newest is null ? [] : Layouts(database, _records.TablesOf(newest));
        var kept = Rows(database, before);
        var lastId = Last(BaseRecords.Rows(database))?["_id"].AsInt32 ?? 0;
        var changes = RowChanges.Between(kept.Values, text, lastId);
        var outcome = new LoadOutcome(text.Version, changes.Added.Count, changes.Closed.Count, changes.Unchanged);
        var isSame = newest?["version"].AsString == text.Version && changes.Tables.SequenceEqual(before);
        if (isSame) return new(outcome, false);

        var sequence = (newest?["_id"].AsInt32 ?? 0) + 1;
        BaseRecords.Rows(database).Insert(changes.Added.Select(row => BaseRecords.Row(row, sequence)));
        Close(BaseRecords.Rows(database), changes.Closed, sequence);
        var numbers = newest is null ? [] : _records.TablesOf(newest);
        var tables = Append(database, changes.Tables, numbers, before, sequence);
        BaseRecords.Bases(database).Insert(BaseRecords.Base(sequence, now, outcome, tables));
        return new(outcome, true);
    }

    private static void Close(ILiteCollection<BsonDocument> rows, IEnumerable<int> closed, int sequence)
    {
        foreach (var id in closed)
        {
            var row = rows.FindById(id);
            row["to"] = sequence;
            rows.Update(row);
        }
    }

    /// <summary>Appends the tables that changed and returns the numbers of all.</summary>
    private static int[] Append(
        LiteDatabase database, IReadOnlyList<TableLayout> after, int[] numbers, List<TableLayout> before, int sequence)
    {
        var tables = BaseRecords.Tables(database);
        var known = before.Zip(numbers).ToDictionary(pair => pair.First, pair => pair.Second);
        var last = Last(tables)?["_id"].AsInt32 ?? 0;
        return [.. after.Select(layout => known.TryGetValue(layout, out var number) ? number : Insert(layout))];

        int Insert(TableLayout layout)
        {
            tables.Insert(BaseRecords.Table(++last, layout, sequence));
            return last;
        }
    }

    private List<TableLayout> Layouts(LiteDatabase database, int[] numbers) =>
        [.. numbers.Select(number => _records.ToLayout(BaseRecords.Tables(database).FindById(number), number))];

    private Dictionary<int, KeptRow> Rows(LiteDatabase database, List<TableLayout> layouts)
    {
        var wanted = layouts.SelectMany(layout => RowText.ReadNumbers(layout.Rows)).ToHashSet();
        if (wanted.Count == 0) return [];
        // One pass in the order of the file is ten times faster than a look-up for each row.
        var found = BaseRecords.Rows(database).Find(Query.All()).ToList()
            .Where(row => wanted.Contains(row["_id"].AsInt32)).Select(_records.ToRow).ToDictionary(row => row.Id);
        return found.Count == wanted.Count ? found : throw _records.Damaged("rows of the base are missing");
    }

    private static IEnumerable<RecordRow> Rows(TableLayout layout, Dictionary<int, KeptRow> rows) =>
        RowText.ReadNumbers(layout.Rows).Zip(RowText.ReadNumbers(layout.Lines), (id, line) =>
            new RecordRow(layout.Table, line, RowText.ReadCells(rows[id].Cells)));

    private static BsonDocument? Newest(LiteDatabase database) => Last(BaseRecords.Bases(database));

    private static BsonDocument? Last(ILiteCollection<BsonDocument> collection) =>
        collection.Query().OrderByDescending("_id").Limit(1).ToList().FirstOrDefault();
}
