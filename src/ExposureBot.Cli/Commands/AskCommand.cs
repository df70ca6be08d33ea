using System.CommandLine;

namespace ExposureBot.Cli.Commands;

/// <summary><c>ask</c>: one question, or a dialogue as JSON lines.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("TEXT") { Description = CommandTexts.Text, Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = CommandTexts.Json };
        var jsonl = new Option<bool>("--jsonl") { Description = CommandTexts.Jsonl };
        var options = new AskOptions();
        var command = new Command("ask", CommandTexts.Ask) { text, json, jsonl };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(jsonl) == result.GetValue(text) is not null)
            {
                result.AddError("Give one question, or --jsonl and questions on standard input.");
            }
        });
        command.SetAction(async (parse, stop) =>
        {
            var assistant = options.Paths(parse).OpenAssistant();
            await using var output = new StreamWriter(Console.OpenStandardOutput());
            if (parse.GetValue(jsonl))
            {
                await new JsonLines(assistant, TimeProvider.System).RunAsync(Console.In, output, stop);
                return ExitCodes.Done;
            }

            var clock = TimeProvider.System;
            var started = clock.GetTimestamp();
            var turn = assistant.Take(options.Utterance(parse, parse.GetValue(text)!));
            var line = parse.GetValue(json)
                ? ReplyJson.Write("1", "1", turn, assistant.Snapshot, clock.GetElapsedTime(started))
                : turn.Reply.Text;
            await output.WriteLineAsync(line);
            return ExitCodes.Done;
        });
        return command;
    }
}
