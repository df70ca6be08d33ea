using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Replies;
using ExposureBot.Understanding;
using YamlDotNet.RepresentationModel;

namespace Benchmarks;

/// <summary>
/// Where the time of a turn goes, over all samples of the dialogs in three languages that name no time: percentiles in
/// microseconds, warm, beside a JSON round trip in the same run. Every text counts once, by the median of its rounds.
/// </summary>
internal static class TurnStations
{
    private const int WarmUp = 5;
    private const int Rounds = 9;
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(9));

    /// <summary>Measures and prints one table.</summary>
    public static void Run()
    {
        var snapshot = Content.ReadSnapshot();
        var interpreter = new Interpreter(snapshot, Content.Dialogs);
        var writer = new ReplyWriter(Content.Dialogs);
        var texts = Content.Dialogs.SelectMany(Samples).Where(text => Interpret(interpreter, text).Marked.Times.IsEmpty).ToList();
        for (var round = 0; round < WarmUp; round++) texts.ForEach(text => Turn(interpreter, writer, snapshot, text));
        var times = texts.ConvertAll(text => Enumerable.Range(0, Rounds).Select(_ => Turn(interpreter, writer, snapshot, text)).ToList());

        Console.WriteLine($"{texts.Count} texts; a JSON round trip takes {RoundTrip():0.0} µs");
        Console.WriteLine("| station | p50, µs | p95, µs | longest, µs |");
        Console.WriteLine("|---|---|---|---|");
        var lines = texts.ConvertAll(text => Enumerable.Range(0, Rounds).Select(_ => LineRoundTrip(text)).ToList());
        Write("bare JSON round trip of the line", lines, micro => micro);
        Write("interpret", times, turn => turn.Interpret);
        Write("answer", times, turn => turn.Answer);
        Write("interpret and answer", times, turn => turn.Interpret + turn.Answer);
        Write("write", times, turn => turn.Write);
        Write("gate", times, turn => turn.Gate);
        Write("whole turn", times, turn => turn.Interpret + turn.Answer + turn.Write + turn.Gate);
    }

    private static Stations Turn(Interpreter interpreter, ReplyWriter writer, Snapshot snapshot, (string Text, string Locale) text)
    {
        var start = Stopwatch.GetTimestamp();
        var question = Interpret(interpreter, text).Question;
        var interpreted = Stopwatch.GetTimestamp();
        var answer = Answerer.Answer(question, snapshot);
        var answered = Stopwatch.GetTimestamp();
        var reply = writer.Write(answer, snapshot);
        var written = Stopwatch.GetTimestamp();
        Gate.Check(reply, snapshot);
        var end = Stopwatch.GetTimestamp();
        return new Stations(Micro(start, interpreted), Micro(interpreted, answered), Micro(answered, written), Micro(written, end));
    }

    private static Interpretation Interpret(Interpreter interpreter, (string Text, string Locale) text) =>
        interpreter.Interpret(new Utterance(text.Text, text.Locale, Now, null, null, Conversation.Empty));

    private static IEnumerable<(string Text, string Locale)> Samples(ExposureBot.Loading.DialogFile file) =>
        file.Root.Children.TryGetValue(new YamlScalarNode("samples"), out var node) && node is YamlSequenceNode list
            ? list.Children.OfType<YamlScalarNode>().Select(item => (item.Value ?? "", ClosedList.Word(file.Language)))
            : [];

    // The same line as a client sends it, and back.
    private static double LineRoundTrip((string Text, string Locale) text)
    {
        var start = Stopwatch.GetTimestamp();
        JsonSerializer.Deserialize<Dictionary<string, string>>(JsonSerializer.Serialize(
            new Dictionary<string, string> { ["text"] = text.Text, ["locale"] = text.Locale }));
        return Micro(start, Stopwatch.GetTimestamp());
    }

    private static double RoundTrip()
    {
        var document = Enumerable.Range(0, 40).ToDictionary(i => $"key{i}", _ => new string('x', 50));
        return Median(Enumerable.Range(0, 2_000).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            JsonSerializer.Deserialize<Dictionary<string, string>>(JsonSerializer.Serialize(document));
            return Micro(start, Stopwatch.GetTimestamp());
        }));
    }

    private static void Write<T>(string name, List<List<T>> times, Func<T, double> part)
    {
        var medians = times.Select(turns => Median(turns.Select(part))).Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {medians[medians.Length / 2]:0.#} | {medians[medians.Length * 95 / 100]:0.#} | {medians[^1]:0} |"));
    }

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered[ordered.Length / 2];
    }

    private static double Micro(long start, long end) => Stopwatch.GetElapsedTime(start, end).TotalMicroseconds;

    private readonly record struct Stations(double Interpret, double Answer, double Write, double Gate);
}
