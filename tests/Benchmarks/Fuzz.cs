using System.Diagnostics;
using System.Globalization;
using ExposureBot;
using ExposureBot.Understanding;

namespace Benchmarks;

/// <summary>
/// Random and hostile texts through whole turns: what throws, what is withheld by the gate, what is answered otherwise the
/// second time, and what takes longest. A slow turn is taken again, so that a pause of the machine does not count.
/// </summary>
internal static class Fuzz
{
    private const int InOneTalk = 7;
    private const int Shown = 10;
    private const double Slow = 250;
    private static readonly DateTimeOffset Now = new(2025, 11, 24, 9, 0, 0, TimeSpan.FromHours(9));

    /// <summary>Takes <paramref name="count"/> turns and prints what was found.</summary>
    /// <param name="first">The number of the first text.</param>
    public static void Run(int count, int first = 0)
    {
        var assistant = Content.OpenAssistant();
        for (var i = 0; i < 200; i++) Take(assistant, FuzzTexts.Of(i), Conversation.Empty);
        var found = new List<Finding>();
        count += first;
        var times = new double[count];
        // One after another: the library of dates has one thread, and who waits for it too long goes on without a date.
        for (var talk = first / InOneTalk; talk * InOneTalk < count; talk++) Talk(assistant, talk, times, found);
        Report(times, first, found);
    }

    private static void Talk(Assistant assistant, int talk, double[] times, List<Finding> found)
    {
        var conversation = Conversation.Empty;
        for (var i = talk * InOneTalk; i < Math.Min((talk + 1) * InOneTalk, times.Length); i++)
        {
            var text = FuzzTexts.Of(i);
            try
            {
                var (first, time) = Take(assistant, text, conversation);
                var (second, again) = Take(assistant, text, conversation);
                times[i] = Math.Min(time, again);
                if (first.Reply.Text != second.Reply.Text || first.Reply.Permalink != second.Reply.Permalink) found.Add(new Finding("answered otherwise", i));
                if (!first.Reply.Withheld.IsDefaultOrEmpty) found.Add(new Finding($"withheld {string.Join(' ', first.Reply.Withheld)}", i));
                if (times[i] > Slow) found.Add(new Finding("slow", i));
                conversation = first.Next;
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                found.Add(new Finding($"threw {error.GetType().Name}: {error.Message}{Where(error)}", i));
            }
        }
    }

    private static (Turn Turn, double Milliseconds) Take(Assistant assistant, string text, Conversation conversation)
    {
        var start = Stopwatch.GetTimestamp();
        var turn = assistant.Take(new Utterance(text, "en", Now, null, null, conversation));
        return (turn, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static void Report(double[] times, int first, List<Finding> found)
    {
        var ordered = times.Skip(first).Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ordered.Length} turns, each twice: p50 {ordered[ordered.Length / 2]:0.00} ms, p99 {ordered[ordered.Length * 99 / 100]:0.0} ms, longest {ordered[^1]:0} ms"));
        foreach (var kind in found.GroupBy(finding => finding.What.Split(' ')[0]).OrderBy(kind => kind.Key))
        {
            Console.WriteLine($"{kind.Count()} {kind.Key}");
            foreach (var finding in kind.OrderBy(finding => finding.Number).Take(Shown)) Console.WriteLine($"  {finding.Number}: {finding.What}: {Short(finding.Number)}");
        }

        Console.WriteLine("slowest:");
        foreach (var number in Enumerable.Range(0, times.Length).OrderByDescending(i => times[i]).Take(Shown))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {times[number]:0} ms, {FuzzTexts.Of(number).Length} characters, {number}: {Short(number)}"));
        }
    }

    private static string Where(Exception error) =>
        string.Join(' ', (error.StackTrace ?? "").Split('\n').Take(2).Select(line => line.Trim()));

    private static string Short(int number)
    {
        var text = FuzzTexts.Of(number);
        return System.Text.Json.JsonSerializer.Serialize(text.Length <= 120 ? text : text[..120]);
    }

    private readonly record struct Finding(string What, int Number);
}
