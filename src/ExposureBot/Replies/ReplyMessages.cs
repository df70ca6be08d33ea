using ExposureBot.Knowledge;
using ExposureBot.Loading;

namespace ExposureBot.Replies;

/// <summary>Every message about what is said, in one place; tests assert them word for word.</summary>
internal static class ReplyMessages
{
    public static Diagnostic NotASentence(FilePlace place) => Error(
        "EB3010", place, "a sentence is a key and a text.", "Write `key: \"text\"` below `sentences:`.");

    public static Diagnostic UnknownVariable(FilePlace place, string variable, IEnumerable<string> others) => Error(
        "EB3011", place, $"unknown variable `{variable}`.",
        $"The same sentence in other languages has: {List(others)}.");

    public static Diagnostic UnknownProperty(FilePlace place, string property) => Error(
        "EB3012", place, $"unknown property `{property}`.", "dialogs/README.md lists what each kind of term has.");

    public static Diagnostic MissingLanguage(FilePlace place, string key, Language language) => Error(
        "EB3013", place, $"`{key}` has no sentence in `{ClosedList.Word(language)}`.",
        "Write it in every language, or remove it from all.");

    public static Diagnostic BadLiquid(FilePlace place, string key, string why) => Error(
        "EB3014", place, $"`{key}` is not Liquid: {why}", "Close every `{{` and `{%`; see dialogs/README.md.");

    public static Diagnostic MissingWord(FilePlace place, string key, Language language) => Error(
        "EB3015", place, $"the word `{key}` is missing in `{ClosedList.Word(language)}`.",
        "Write it below `words:` in every language, or remove it from all.");

    public static string NoSentence(string key, Language language) =>
        $"EB3016: there is no sentence `{key}` in `{ClosedList.Word(language)}`. Add it to dialogs/ in every language.";

    private static string List(IEnumerable<string> names)
    {
        var text = string.Join(", ", names.Order(StringComparer.Ordinal));
        return text.Length == 0 ? "no variable" : text;
    }

    private static Diagnostic Error(string code, FilePlace place, string message, string hint) =>
        new(code, Severity.Error, place, message, hint);
}
