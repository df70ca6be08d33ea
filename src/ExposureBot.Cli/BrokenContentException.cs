using ExposureBot.Loading;

namespace ExposureBot.Cli;

/// <summary>Records or words that a program cannot start with; the message says what to do.</summary>
internal sealed class BrokenContentException(string message) : Exception(message)
{
    private const int Shown = 20;

    public static BrokenContentException NoFiles(string folder, string pattern) => new(
        $"EB1001: `{folder}` holds no {pattern} file. Name the right folder with --knowledge or --dialogs, or build the program again: it copies both beside itself.");

    public static BrokenContentException Errors(IReadOnlyList<Diagnostic> errors) => new(
        string.Join('\n', errors.Take(Shown).Select(error => error.ToString()).Append(
            $"EB1002: {errors.Count} errors in the content. Mend them (`exposurebot validate` shows all) and try again.")));

    public static BrokenContentException NoWords(string file) => new(
        $"EB1003: `{file}` is no JSON object of words. Restore it, or name the right folder with --dialogs.");
}
