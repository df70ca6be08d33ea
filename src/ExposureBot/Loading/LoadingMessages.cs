using ExposureBot.Knowledge;

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

    public static Diagnostic UnknownId(FilePlace place, string id, string? nearest) => Error(
        "EB2101", place, $"unknown id `{id}`.",
        nearest is null ? "Add the record or fix the id." : $"Did you mean `{nearest}`? Add the record or fix the id.");

    public static Diagnostic IdTwice(FilePlace place, string id, FilePlace first) => Error(
        "EB2102", place, $"the id `{id}` is there twice; first at {first}.",
        "Give one of them another id, or another `known_from` if it is a newer version.");

    public static Diagnostic KeyTwice(FilePlace place, string id, string firstId, FilePlace first) => Error(
        "EB2103", place, $"`{id}` has the key, period and edition of `{firstId}` at {first}.",
        "Remove one, or say in `product` or `basis` in what they differ.");

    public static Diagnostic LanguageMissing(FilePlace place, string stem) => Error(
        "EB2104", place, $"the {stem} is missing in this language.", "Fill it in; a name that is not translated is repeated.");

    public static Diagnostic BadLink(FilePlace place, string address) => Error(
        "EB2105", place, $"`{address}` is no address that a reader can open.", "Write the whole address, beginning with https://.");

    public static Diagnostic AliasTwice(FilePlace place, string name, string other, FilePlace first) => Error(
        "EB2106", place, $"`{name}` also names `{other}` at {first}.",
        "Remove it from one of them, or write in the note of one that it is ambiguous.");

    public static Diagnostic Cycle(FilePlace place, string id, string column) => Error(
        "EB2107", place, $"`{id}` comes back to itself by `{column}`.", "Cut the circle at the wrong row.");

    public static Diagnostic BadPeriod(FilePlace place, string id, Period period) => Error(
        "EB2108", place,
        $"the period of `{id}` runs from {period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd}, which is no {ClosedList.Word(period.Kind)}.",
        "Fix the days or `period_kind`; both ends are included.");

    public static Diagnostic KnownBeforeSource(FilePlace place, string id, DateOnly known, DateOnly published) => Error(
        "EB2109", place, $"`{id}` is known from {known:yyyy-MM-dd}, its source was published on {published:yyyy-MM-dd}.",
        "Set `known_from` to the day of the source, or cite the earlier source.", id);

    public static Diagnostic KnownEndsEarly(FilePlace place, string id) => Error(
        "EB2110", place, $"`{id}` stops being known before it is known.", "`known_to` is the `known_from` of the next version.");

    public static Diagnostic WrongUnit(FilePlace place, string id, string unit, string metric, UnitKind kind) => Error(
        "EB2111", place, $"`{id}` has the unit `{unit}`, but `{metric}` is a {ClosedList.Word(kind)}.",
        "Fix the unit, or choose the metric that is counted in it.");

    public static Diagnostic ShareOutOfRange(FilePlace place, string id, decimal value) => Error(
        "EB2112", place, $"`{id}` is a share of {value} percent.", "A share lies between 0 and 100; a change is `percent_change`.");

    public static Diagnostic NegativeValue(FilePlace place, string id, decimal value) => Error(
        "EB2113", place, $"`{id}` has the value {value}.", "Only a change can be below zero.");

    public static Diagnostic UnsourcedHeadline(FilePlace place, string id, FigureClass kind) => Error(
        "EB2114", place, $"`{id}` may lead an answer but is of class {ClosedList.Word(kind)}.",
        "Write `no`: a claim without a named source is evidence, never the headline.");

    public static Diagnostic FarFromEdition(FilePlace place, string id, decimal value, string oldId, decimal old) => Error(
        "EB2115", place, $"`{id}` is {value}, the edition before (`{oldId}`) has {old}: five times off.",
        "Fix the value or unit, or name it in exemptions.csv with the reason why it is right.", id);

    public static Diagnostic NoInstrument(FilePlace place, string measure, PaperStage stage) => Error(
        "EB2116", place, $"`{measure}` is {ClosedList.Word(stage)} without an event or an official number.",
        "Name the instrument, or use `announced`: a report never moves Paper.");

    public static Diagnostic StageEndsEarly(FilePlace place, string measure, PartialDate from, PartialDate to) => Error(
        "EB2117", place, $"a stage of `{measure}` runs from {from} to {to}.", "`to` is the day on which the next stage begins.");

    public static Diagnostic StagesOverlap(
        FilePlace place, string measure, PaperStage later, PaperStage former, FilePlace first) => Error(
        "EB2118", place, $"`{measure}` is {ClosedList.Word(later)} while still {ClosedList.Word(former)} by {first}.",
        "End the former stage on the day on which this one begins.");

    public static Diagnostic PartsOverWhole(FilePlace place, string id, int parts, decimal sum, string whole) => Error(
        "EB2119", place, $"{parts} parts add up to {sum}, more than the whole of {whole} (see `{id}`).",
        "Fix the part that is too large, or name it in exemptions.csv with the reason.", id);

    public static Diagnostic TermTwice(FilePlace place, string term, FilePlace first) => Error(
        "EB2120", place, $"`{term}` is translated twice; first at {first}.",
        "Keep one of them: upper and lower case make no difference.");

    public static Diagnostic NotADialogFile(string path) => Error(
        "EB3001", new FilePlace(path, 0), $"`{path}` is not a dialog file.", "Name it stem/en.yaml, stem/ja.yaml or stem/zh.yaml.");

    public static Diagnostic NotAMapping(string path) => Error(
        "EB3002", new FilePlace(path, 1), "the file is not one mapping.", "Write keys such as `cues:` and `sentences:` at the left margin.");

    public static Diagnostic BadYaml(string path, int line, string why) => Error(
        "EB3003", new FilePlace(path, line), $"this is not YAML: {why}", "Check indentation and quote texts that contain `: ` or `#`.");

    public static Diagnostic IdleException(FilePlace place, string code, string record) => new(
        "EB2190", Severity.Warning, place, $"no finding {code} is made about `{record}`.",
        "Remove the exception: what it excused is gone.");

    private static Diagnostic Error(string code, FilePlace place, string message, string hint, string subject = "") =>
        new(code, Severity.Error, place, message, hint, subject);
}
