using ExposureBot.Loading;

namespace ExposureBot.Web.Hosting;

/// <summary>Why the service does not start, in one place.</summary>
internal static class StartMessages
{
    private const int Shown = 20;

    public static StartRefusedException NoDialogs(string folder) => new(
        $"EB6001: there are no dialog files in `{folder}`. Restore the folder `dialogs` beside the program, or set `Dialogs:Path`.");

    public static StartRefusedException BadDialogs(IReadOnlyList<Diagnostic> findings) => new(
        $"EB6002: the dialog files cannot be read:{List(findings)}");

    public static StartRefusedException NoLanguage(string file) => new(
        $"EB6003: the dialog file `{file}` is missing. Restore it.");

    public static StartRefusedException NoBase(string folder, IReadOnlyList<Diagnostic> findings) => new(
        $"EB6004: the store is empty and the knowledge in `{folder}` has errors:{List(findings)}\n"
        + "Repair it (`exposurebot validate` lists everything), or set `Knowledge:Path`.");

    public static StartRefusedException BadWords(IReadOnlyList<Diagnostic> findings) => new(
        $"EB6005: the words in `dialogs` cannot be used:{List(findings)}");

    public static StartRefusedException BadIdentity(Exception cause) => new(
        $"EB6006: the settings of the bot's identity do not fit together: {cause.Message}", cause);

    public static Diagnostic NoKnowledgeFolder(string folder) => new(
        "EB6010", Severity.Error, new FilePlace(folder, 0), "the knowledge folder is missing.",
        "Restore it, or set `Knowledge:Path`.");

    private static string List(IReadOnlyList<Diagnostic> findings) =>
        string.Concat(findings.Take(Shown).Select(finding => $"\n  {finding}"))
        + (findings.Count > Shown ? $"\n  and {findings.Count - Shown} more" : "");
}
