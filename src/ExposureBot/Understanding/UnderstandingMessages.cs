using ExposureBot.Loading;

namespace ExposureBot.Understanding;

/// <summary>Every message about what is understood, in one place; tests assert them word for word.</summary>
internal static class UnderstandingMessages
{
    private const string Readme = "dialogs/README.md lists what a rule and a pattern may hold.";

    public static Diagnostic BadPattern(FilePlace place, string pattern, string why) => Error(
        "EB3020", place, $"pattern `{pattern}`: {why}.", Readme);

    public static Diagnostic BadForm(FilePlace place, string key, string form) => Error(
        "EB3021", place, $"`{key}` is no {form}.", Readme);

    public static Diagnostic NotANumber(FilePlace place, string key, string written) => Error(
        "EB3022", place, $"`{key}: {written}` is no number.", "Write a number such as `6` or `-2.5`.");

    public static Diagnostic UnknownKey(FilePlace place, string key) => Error(
        "EB3023", place, $"a rule has no `{key}`.", "It has: patterns, weight, plus, needs, unless, set.");

    public static Diagnostic NoPattern(FilePlace place) => Error(
        "EB3024", place, "the rule has no pattern.", "Write a list below `patterns:`, or remove the rule.");

    public static Diagnostic UnknownTrait(FilePlace place, string trait) => Error(
        "EB3025", place, $"no text can have `{trait}`.",
        "`needs` and `unless` name a kind of mention or what a rule of slots/ sets.");

    public static Diagnostic NotForReading(FilePlace place, string key, string expected) => Error(
        "EB3026", place, $"`{key}` has no sense here.", $"It is one of: {expected}.");

    private static Diagnostic Error(string code, FilePlace place, string message, string hint) =>
        new(code, Severity.Error, place, message, hint);
}
