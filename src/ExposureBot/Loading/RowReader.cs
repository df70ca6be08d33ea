using System.Globalization;
using ExposureBot.Knowledge;

namespace ExposureBot.Loading;

/// <summary>Reads the cells of one table by column name; what cannot be read becomes a finding and a default.</summary>
/// <param name="pool">One string for each text that many cells repeat: ids, units, makers, remarks.</param>
internal sealed class RowReader(TableHeader header, List<Diagnostic> findings, HashSet<string> pool)
{
    private readonly Dictionary<string, int> columns = header.Columns
        .Select((column, index) => (column, index))
        .ToDictionary(pair => pair.column, pair => pair.index, StringComparer.Ordinal);

    private RecordRow row = new(header.Table, 0, []);

    public void MoveTo(RecordRow next) => row = next;

    public string Text(string column)
    {
        if (columns.TryGetValue(column, out var index)) return index < 0 ? "" : Pooled(row.Cells[index]);
        columns[column] = -1;
        findings.Add(LoadingMessages.MissingColumn(header.Table, column));
        return "";
    }

    public string Required(string column)
    {
        var text = Text(column);
        if (text.Length == 0) findings.Add(LoadingMessages.Empty(At(column)));
        return text;
    }

    public string? Optional(string column) => Text(column) is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> List(string column)
    {
        var text = Text(column);
        return text.Length == 0 ? [] : text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    public LocalText Local(string stem) => new(Text(stem + "_en"), Text(stem + "_ja"), Text(stem + "_zh"));

    public IReadOnlyDictionary<Language, IReadOnlyList<string>> LocalLists(string stem) =>
        new Dictionary<Language, IReadOnlyList<string>>
        {
            [Language.En] = List(stem + "_en"),
            [Language.Ja] = List(stem + "_ja"),
            [Language.Zh] = List(stem + "_zh"),
        };

    /// <summary>A word of a closed list; an empty cell is <paramref name="whenEmpty"/> if one is given.</summary>
    public T Word<T>(string column, T? whenEmpty = null) where T : struct, Enum
    {
        var text = Text(column);
        if (text.Length == 0 && whenEmpty is { } value) return value;
        return Parse<T>(text, column);
    }

    public IReadOnlyList<T> Words<T>(string column) where T : struct, Enum =>
        [.. List(column).Select(word => Parse<T>(word, column))];

    public bool Flag(string column) => Text(column) == "yes";

    public decimal Number(string column)
    {
        var text = Text(column);
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        findings.Add(LoadingMessages.BadNumber(At(column), text));
        return 0;
    }

    public DateOnly Date(string column)
    {
        var text = Text(column);
        if (TryDay(text, out var day)) return day;
        findings.Add(LoadingMessages.BadDate(At(column), text));
        return DateOnly.MinValue;
    }

    public DateOnly? OptionalDate(string column) => Text(column).Length == 0 ? null : Date(column);

    public PartialDate Partial(string column, string precisionColumn) =>
        PartialText(Text(column), column, Word<DatePrecision>(precisionColumn));

    /// <summary>A date whose precision is its own length.</summary>
    public PartialDate? OptionalPartial(string column) => Text(column) is { Length: > 0 } text
        ? PartialText(text, column, text.Length switch { 4 => DatePrecision.Year, 7 => DatePrecision.Month, _ => DatePrecision.Day })
        : null;

    public Known Known() => new(Date("known_from"), columns.ContainsKey("known_to") ? OptionalDate("known_to") : null);

    private string Pooled(string cell)
    {
        if (cell.Length == 0) return "";
        if (pool.TryGetValue(cell, out var first)) return first;
        pool.Add(cell);
        return cell;
    }

    private PartialDate PartialText(string text, string column, DatePrecision precision)
    {
        var whole = text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text };
        if (TryDay(whole, out var day)) return new PartialDate(day, precision);
        findings.Add(LoadingMessages.BadDate(At(column), text));
        return new PartialDate(DateOnly.MinValue, precision);
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private T Parse<T>(string word, string column) where T : struct, Enum
    {
        if (ClosedList.TryParse<T>(word, out var value)) return value;
        findings.Add(LoadingMessages.NotInList(At(column), word, ClosedList.Words<T>()));
        return default;
    }

    private FilePlace At(string column) => new(row.Table + ".csv", row.Line, column);
}
