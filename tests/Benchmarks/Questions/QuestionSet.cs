using System.Globalization;
using ExposureBot;
using ExposureBot.Understanding;

namespace Benchmarks.Questions;

/// <summary>
/// Asks a set of <c>tests/evaluation</c> as a client would, every talk with its state, and prints how much was right.
/// </summary>
internal static class QuestionSet
{
    private const string Seen = "seen";
    private const string Unseen = "unseen";
    private const string Usage = "Write: questions [seen|unseen] [--list].";
    private const string NoList =
        "The failures of the unseen lines are not listed: once a rule is written for one of them, their figure no longer "
        + "says how the bot does on questions that nobody looked at. Write: questions seen --list.";

    /// <summary>Runs the verb and gives the exit code.</summary>
    /// <param name="arguments">What follows <c>questions</c>; without a set, both are asked.</param>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var lists = arguments.Contains("--list");
        var named = arguments.Where(argument => argument != "--list").ToList();
        if (named.Count > 1 || named.Any(name => name is not (Seen or Unseen))) return Refuse(Usage);
        var sets = named is [] ? [Seen, Unseen] : named;
        if (lists && sets.Contains(Unseen)) return Refuse(NoList);
        var assistant = Content.OpenAssistant();
        foreach (var set in sets)
        {
            var results = Ask(assistant, AskedLine.ReadSet(set));
            Table(set, results);
            if (lists) List(results);
        }

        return 0;
    }

    private static List<LineResult> Ask(Assistant assistant, IReadOnlyList<AskedLine> lines)
    {
        var talks = new Dictionary<string, Conversation>(StringComparer.Ordinal);
        var results = new List<LineResult>(lines.Count);
        foreach (var line in lines)
        {
            var before = talks.GetValueOrDefault(line.Conversation, Conversation.Empty);
            var turn = assistant.Take(new Utterance(line.Text, line.Locale, line.Now, null, null, before));
            talks[line.Conversation] = turn.Next;
            var reply = PublicReply.Of(line, turn, assistant.Snapshot);
            results.Add(new LineResult(line, reply.Kind, LineCheck.Check(line.Expect, reply)));
        }

        return results;
    }

    private static void Table(string set, List<LineResult> results)
    {
        Console.WriteLine(
            $"| {set} | lines | all right | roles right | answered another question | "
            + "answered what cannot be answered | refused |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var language in results.GroupBy(result => result.Line.Language).OrderBy(group => group.Key))
        {
            Row(language.Key, [.. language]);
        }

        Row("total", results);
        Console.WriteLine();
    }

    private static void Row(string name, List<LineResult> results)
    {
        var roles = results.FindAll(result => result.Line.Expect.NamesRoles);
        var right = Percent(results.Count(result => result.IsRight), results.Count);
        var rolesRight = Percent(roles.Count(result => !result.HasWrongRole), roles.Count);
        var other = results.Count(result => result.IsOtherAnswer);
        var cannot = results.Count(result => result.IsFalseAnswer);
        var refused = results.Count(result => result.IsRefused);
        Console.WriteLine($"| {name} | {results.Count} | {right} | {rolesRight} | {other} | {cannot} | {refused} |");
    }

    private static string Percent(int part, int whole) =>
        whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");

    private static void List(List<LineResult> results)
    {
        foreach (var (line, _, faults) in results.Where(result => !result.IsRight))
        {
            Console.WriteLine($"{line.Id} {line.Type} {line.Text} | {string.Join(' ', faults)}");
        }
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 2;
    }
}
