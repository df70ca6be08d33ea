using System.CommandLine;
using System.Text.Json;
using ExposureBot.Knowledge;
using ExposureBot.Storage;

namespace ExposureBot.Cli.Commands;

/// <summary><c>data</c>: what is stored about a person's conversations, to show and to delete.</summary>
internal static class DataCommand
{
    private const int Shown = 1000;

    public static Command Create() => new("data", CommandTexts.Data)
    {
        Person("show", CommandTexts.DataShow, ShowAsync),
        Person("delete", CommandTexts.DataDelete, DeleteAsync),
    };

    private static Command Person(string name, string description, Func<string, string, CancellationToken, Task<int>> run)
    {
        var person = new Argument<string>("PERSON") { Description = CommandTexts.Person };
        var store = new Option<string?>("--store") { Description = CommandTexts.Store, HelpName = "FILE" };
        var command = new Command(name, description) { person, store };
        command.SetAction((parse, stop) => run(parse.GetValue(person)!, StorePath.Of(parse.GetValue(store)), stop));
        return command;
    }

    private static async Task<int> ShowAsync(string person, string path, CancellationToken stop)
    {
        await using var store = Stores.OpenLiteDb(path);
        foreach (var kind in PersonKeys.Kinds)
        {
            foreach (var document in await store.ListAsync(kind, PersonKeys.Beginning(person), Shown, stop))
            {
                Console.Out.WriteLine($"{ClosedList.Word(kind)} {document.Key} {document.Json}");
            }
        }

        return ExitCodes.Done;
    }

    private static async Task<int> DeleteAsync(string person, string path, CancellationToken stop)
    {
        using var service = await RunningService.FindAsync(path, stop);
        if (service is not null)
        {
            var body = $$"""{"prefix":"{{JsonEncodedText.Encode(person)}}"}""";
            var (done, says) = await service.PostAsync("/admin/data/delete", body, stop);
            Console.Out.WriteLine(says);
            return done ? ExitCodes.Done : ExitCodes.Findings;
        }

        await using var store = Stores.OpenLiteDb(path);
        var count = await PersonKeys.DeleteAsync(store, person, stop);
        Console.Out.WriteLine($"{count} documents deleted");
        return ExitCodes.Done;
    }
}
