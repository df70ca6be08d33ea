namespace ExposureBot.Loading;

/// <summary>Every message of loading, in one place; tests assert them word for word.</summary>
internal static class LoadingMessages
{
    public static Diagnostic WrongCellCount(string file, int line, int found, int wanted) => Error(
        "EB2001", new FilePlace(file, line), $"this row has {found} cells, the header has {wanted}.",
        "Quote cells that contain commas, and keep one cell for each column.");

    public static Diagnostic MissingColumn(string table, string column) => Error(
        "EB2002", new FilePlace(table + ".csv", 1), $"the column `{column}` is missing.",
        "Add it to the header; leave its cells empty where nothing is known.");

    public static Diagnostic MissingTable(string table) => Error(
        "EB2003", new FilePlace(table + ".csv", 0), $"the file `{table}.csv` is missing.",
        "Restore it; a table without rows still needs its header.");

    public static Diagnostic NotInList(FilePlace place, string word, IReadOnlyList<string> words) => Error(
        "EB2010", place, $"`{word}` is not a word of this list.", $"Use one of {string.Join(", ", words)}.");

    public static Diagnostic BadDate(FilePlace place, string text) => Error(
        "EB2011", place, $"`{text}` is not a date.", "Write yyyy-MM-dd, or yyyy-MM or yyyy where the precision says so.");

    public static Diagnostic BadNumber(FilePlace place, string text) => Error(
        "EB2012", place, $"`{text}` is not a number.", "Write digits with a point for decimals and no thousands marks.");

    public static Diagnostic Empty(FilePlace place) => Error(
        "EB2013", place, "this cell is empty.", "Fill it in; unknown is written out, never left empty here.");

    public static Diagnostic NotADialogFile(string path) => Error(
        "EB3001", new FilePlace(path, 0), $"`{path}` is not a dialog file.", "Name it stem/en.yaml, stem/ja.yaml or stem/zh.yaml.");

    public static Diagnostic NotAMapping(string path) => Error(
        "EB3002", new FilePlace(path, 1), "the file is not one mapping.", "Write keys such as `cues:` and `sentences:` at the left margin.");

    public static Diagnostic BadYaml(string path, int line, string why) => Error(
        "EB3003", new FilePlace(path, line), $"this is not YAML: {why}", "Check indentation and quote texts that contain `: ` or `#`.");

    private static Diagnostic Error(string code, FilePlace place, string message, string hint) =>
        new(code, Severity.Error, place, message, hint);
}
