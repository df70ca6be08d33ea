using System.CommandLine;
using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Storage;

namespace ExposureBot.Cli.Commands;

/// <summary><c>events</c>: happenings that an operator adds to the log without waiting for a curator.</summary>
internal static class EventsCommand
{
    private const int Shown = 10_000;

    public static Command Create() => new("events", CommandTexts.Events) { CreateAdd(), CreateList() };

    private static Command CreateAdd()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "A JSON object of the columns of events.csv; left out: standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var store = new Option<string?>("--store") { Description = CommandTexts.Store, HelpName = "FILE" };
        var command = new Command("add", CommandTexts.EventsAdd) { file, store };
        command.SetAction(async (parse, stop) =>
        {
            var json = parse.GetValue(file) is { } path
                ? await File.ReadAllTextAsync(path, stop)
                : await Console.In.ReadToEndAsync(stop);
            return await AddAsync(json, StorePath.Of(parse.GetValue(store)), stop);
        });
        return command;
    }

    private static Command CreateList()
    {
        var store = new Option<string?>("--store") { Description = CommandTexts.Store, HelpName = "FILE" };
        var command = new Command("list", CommandTexts.EventsList) { store };
        command.SetAction(async (parse, stop) =>
        {
            await using var opened = Stores.OpenLiteDb(StorePath.Of(parse.GetValue(store)));
            foreach (var document in await opened.ListAsync(DocumentKind.Event, "", Shown, stop))
            {
                Console.Out.WriteLine(document.Json);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<int> AddAsync(string json, string path, CancellationToken stop)
    {
        var (key, findings) = EventDraft.Read(json);
        if (key is null) return Refuse(findings);
        using var service = await RunningService.FindAsync(path, stop);
        if (service is not null)
        {
            var (done, says) = await service.PostAsync("/admin/events", EventDraft.Request(key, json), stop);
            Console.Out.WriteLine(says);
            return done ? ExitCodes.Done : ExitCodes.Findings;
        }

        await using var store = Stores.OpenLiteDb(path);
        if (await store.ReadBaseAsync(stop) is not { } text) return Refuse(["The store has no base yet: run `load` first."]);
        var faults = OperatorEvents.Check(text, json);
        if (faults.Count > 0) return Refuse(faults.Select(fault => fault.ToString()));
        var etag = await store.WriteAsync(DocumentKind.Event, key, json, etag: "", expires: null, stop);
        if (etag is null) return Refuse([$"An event `{key}` is stored already."]);
        Console.Out.WriteLine($"{path}: event {key} added");
        return ExitCodes.Done;
    }

    private static int Refuse(IEnumerable<string> why)
    {
        foreach (var line in why) Console.Error.WriteLine(line);
        return ExitCodes.Findings;
    }
}
