using System.Globalization;
using ExposureBot.Knowledge;
using LiteDB;

namespace ExposureBot.Storage.LiteDb;

/// <summary>How the parts of a base are written as BSON, and checked against their seals when read.</summary>
internal sealed class BaseRecords(string path)
{
    public static ILiteCollection<BsonDocument> Rows(LiteDatabase database) => database.GetCollection("rows");

    public static ILiteCollection<BsonDocument> Tables(LiteDatabase database) => database.GetCollection("tables");

    public static ILiteCollection<BsonDocument> Bases(LiteDatabase database) => database.GetCollection("bases");

    /// <summary><c>from</c> is the first base with the row; <c>to</c>, once closed, the first without it.</summary>
    public static BsonDocument Row(KeptRow row, int sequence) => new()
    {
        ["_id"] = row.Id,
        ["table"] = row.Table,
        ["cells"] = row.Cells,
        ["from"] = sequence,
        ["seal"] = SealOf(row),
    };

    public static BsonDocument Table(int number, TableLayout layout, int sequence) => new()
    {
        ["_id"] = number,
        ["table"] = layout.Table,
        ["columns"] = layout.Columns,
        ["rows"] = layout.Rows,
        ["lines"] = layout.Lines,
        ["from"] = sequence,
        ["seal"] = SealOf(layout, number),
    };

    public static BsonDocument Base(int sequence, DateTimeOffset now, LoadOutcome outcome, int[] tables) => new()
    {
        ["_id"] = sequence,
        ["version"] = outcome.Version,
        ["loaded"] = now.UtcDateTime,
        ["rows"] = outcome.Added + outcome.Unchanged,
        ["added"] = outcome.Added,
        ["closed"] = outcome.Closed,
        ["tables"] = RowText.Write(tables),
        ["seal"] = SealOf(sequence, outcome.Version, RowText.Write(tables)),
    };

    public KeptRow ToRow(BsonDocument row)
    {
        var kept = new KeptRow(row["_id"].AsInt32, row["table"].AsString, row["cells"].AsString);
        return IsSealed(row, SealOf(kept))
            ? kept
            : throw Damaged($"row {kept.Id} of the base is not as it was written");
    }

    public TableLayout ToLayout(BsonDocument? table, int number)
    {
        if (table is null) throw Damaged($"table {number} of the base is missing");
        var layout = new TableLayout(
            table["table"].AsString, table["columns"].AsString, table["rows"].AsString, table["lines"].AsString);
        return IsSealed(table, SealOf(layout, number))
            ? layout
            : throw Damaged($"table {number} of the base is not as it was written");
    }

    /// <summary>Numbers of the tables of a base.</summary>
    public int[] TablesOf(BsonDocument entry) =>
        IsSealed(entry, SealOf(entry["_id"].AsInt32, entry["version"].AsString, entry["tables"].AsString))
            ? RowText.ReadNumbers(entry["tables"].AsString)
            : throw Damaged($"the base {entry["_id"]} is not as it was written");

    public StoreException Damaged(string what) => StoreMessages.Damaged(path, what);

    private static bool IsSealed(BsonDocument document, byte[] seal) =>
        document["seal"].AsBinary.AsSpan().SequenceEqual(seal);

    private static byte[] SealOf(KeptRow row) => Seal.Of(Text(row.Id), row.Table, row.Cells);

    private static byte[] SealOf(TableLayout layout, int number) =>
        Seal.Of(Text(number), layout.Table, layout.Columns, layout.Rows, layout.Lines);

    private static byte[] SealOf(int sequence, string version, string tables) =>
        Seal.Of(Text(sequence), version, tables);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
