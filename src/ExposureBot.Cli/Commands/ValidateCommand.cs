using System.CommandLine;
using ExposureBot.Loading;
using Spectre.Console;

namespace ExposureBot.Cli.Commands;

/// <summary><c>validate</c>: every finding about the curated records, like a compiler's.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var knowledge = new Option<string?>("--knowledge") { Description = CommandTexts.Knowledge, HelpName = "DIR" };
        var command = new Command("validate", CommandTexts.Validate) { knowledge };
        command.SetAction(parse =>
        {
            var folder = new ContentPaths(parse.GetValue(knowledge), null).KnowledgeFolder;
            var checkedBase = KnowledgeCheck.Run(ContentPaths.Files(folder, "*.csv"));
            foreach (var finding in checkedBase.Findings) Print(finding);
            var errors = checkedBase.Findings.Count(finding => finding.Severity == Severity.Error);
            Console.Out.WriteLine(
                $"{folder}: {checkedBase.Text.Rows.Count} rows, base version {checkedBase.Text.Version}, "
                + $"{errors} errors, {checkedBase.Findings.Count - errors} warnings");
            return errors == 0 ? ExitCodes.Done : ExitCodes.Findings;
        });
        return command;
    }

    private static void Print(Diagnostic finding)
    {
        // Spectre writes colours only to a terminal.
        var style = new Style(finding.Severity == Severity.Error ? Color.Red : Color.Yellow);
        AnsiConsole.Write(new Text($"{finding.Place}: ", Style.Plain));
        AnsiConsole.Write(new Text($"{finding.Severity.ToString().ToLowerInvariant()} {finding.Code}: ", style));
        Console.Out.WriteLine($"{finding.Message} {finding.Hint}");
    }
}
