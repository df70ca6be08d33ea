using System.CommandLine;

namespace ExposureBot.Cli.Commands;

/// <summary><c>explain</c>: the same turn as <c>ask</c>, with everything that decided it.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var text = new Argument<string>("TEXT") { Description = CommandTexts.Text };
        var options = new AskOptions();
        var command = new Command("explain", CommandTexts.Explain) { text };
        options.AddTo(command);
        command.SetAction(parse =>
        {
            var assistant = options.Paths(parse).OpenAssistant();
            var turn = assistant.Take(options.Utterance(parse, parse.GetValue(text)!));
            foreach (var step in turn.Interpretation.Steps) Console.Out.WriteLine(step);
            Console.Out.WriteLine($"query: {turn.Reply.Permalink}");
            foreach (var id in turn.Reply.Evidence.Ids) Console.Out.WriteLine($"record: {id}");
            Console.Out.WriteLine();
            Console.Out.WriteLine(turn.Reply.Text);
            return ExitCodes.Done;
        });
        return command;
    }
}
