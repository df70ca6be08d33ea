using System.CommandLine;
using System.Globalization;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

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
            foreach (var line in Figures(turn.Interpretation.Question, assistant.Snapshot)) Console.Out.WriteLine(line);
            Console.Out.WriteLine();
            Console.Out.WriteLine(turn.Reply.Text);
            return ExitCodes.Done;
        });
        return command;
    }

    // What the headline rule chose of the figures of one key, and why each of the others does not lead.
    private static IEnumerable<string> Figures(Question question, Snapshot snapshot)
    {
        if (question.Shape != Shape.One || question.Obstacle is not null) yield break;
        foreach (var choice in MetricRule.Resolve(question, snapshot).SelectMany(ask => Part.Of(ask, snapshot).Choices))
        {
            foreach (var figure in choice.Winners) yield return $"chosen: {Told(figure)}";
            foreach (var (figure, why) in choice.Losers) yield return $"not chosen: {Told(figure)}: {ClosedList.Word(why)}";
        }
    }

    private static string Told(Figure figure) => string.Create(
        CultureInfo.InvariantCulture, $"{figure.Id} {figure.Value} {figure.Unit}, {figure.Period.Printed}, {figure.Attribution}");
}
