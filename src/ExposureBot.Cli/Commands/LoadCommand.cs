using System.CommandLine;
using ExposureBot.Loading;
using ExposureBot.Storage;
using Spectre.Console;

namespace ExposureBot.Cli.Commands;

/// <summary><c>load</c>: makes a knowledge folder the store's base, all or nothing.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var knowledge = new Option<string?>("--knowledge") { Description = CommandTexts.Knowledge, HelpName = "DIR" };
        var store = new Option<string?>("--store") { Description = CommandTexts.Store, HelpName = "FILE" };
        var command = new Command("load", CommandTexts.Load) { knowledge, store };
        command.SetAction(async (parse, stop) =>
        {
            var path = StorePath.Of(parse.GetValue(store));
            using var service = await RunningService.FindAsync(path, stop);
            return service is null
                ? await LoadAsync(new ContentPaths(parse.GetValue(knowledge), null).KnowledgeFolder, path, stop)
                : await AskAsync(service, stop);
        });
        return command;
    }

    private static async Task<int> AskAsync(RunningService service, CancellationToken stop)
    {
        var (done, says) = await service.PostAsync("/admin/load", "{}", stop);
        Console.Out.WriteLine(says);
        return done ? ExitCodes.Done : ExitCodes.Findings;
    }

    private static async Task<int> LoadAsync(string folder, string path, CancellationToken stop)
    {
        // Progress goes to a terminal only; a script reads the one line at the end.
        var status = AnsiConsole.Console.Profile.Out.IsTerminal;
        if (status) AnsiConsole.WriteLine($"Checking {folder}");
        var check = KnowledgeCheck.Run(ContentPaths.Files(folder, "*.csv"));
        if (!check.IsUsable)
        {
            throw BrokenContentException.Errors(
                [.. check.Findings.Where(finding => finding.Severity == Severity.Error)]);
        }

        if (status) AnsiConsole.WriteLine($"Writing {check.Text.Rows.Count} rows to {path}");
        await using var store = Stores.OpenLiteDb(path);
        var outcome = await store.LoadBaseAsync(check.Text, TimeProvider.System.GetUtcNow(), stop);
        Console.Out.WriteLine(
            $"{path}: base version {outcome.Version}, {outcome.Added} rows added, {outcome.Closed} closed, {outcome.Unchanged} unchanged");
        return ExitCodes.Done;
    }
}
