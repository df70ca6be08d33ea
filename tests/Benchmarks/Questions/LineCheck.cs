using System.Text.RegularExpressions;

namespace Benchmarks.Questions;

/// <summary>Holds a reply against what is expected of it.</summary>
internal static class LineCheck
{
    // One figure, a list and the first of a list may answer the same question.
    private static readonly string[] Figures = ["by_partner", "by_place", "by_commodity", "one", "rank"];

    // Shapes that answer with records of law, which carry the commodity themselves.
    private static readonly string[] Records = ["status", "timeline", "quote", "check", "list", "meta"];
    private static readonly string[] RecordLists = ["measures", "practices", "events"];

    /// <summary>All that is not as expected; a line is right without any.</summary>
    public static IReadOnlyList<Fault> Check(Expectation expect, PublicReply reply) =>
        [.. Form(expect, reply), .. Slots(expect, reply), .. Words(expect, reply)];

    private static IEnumerable<Fault> Form(Expectation expect, PublicReply reply)
    {
        if (!expect.Kinds.Contains(reply.Kind)) yield return new Fault("kind", reply.Kind);
        var shape = Shape(reply);
        if (reply.Kind == "answer" && !IsRight(shape, expect.Shapes)) yield return new Fault("shape", shape);
    }

    private static bool IsRight(string? shape, IReadOnlyList<string> expected) =>
        expected is []
        || expected.Contains(shape)
        || (Figures.Contains(shape) && expected.Any(Figures.Contains));

    private static string? Shape(PublicReply reply) => reply.Understood("shape") switch
    {
        "what_if" => "whatif",
        "smalltalk" => "help",
        var shape => shape,
    };

    private static IEnumerable<Fault> Slots(Expectation expect, PublicReply reply)
    {
        foreach (var (slot, values) in expect.Slots)
        {
            // A claimed value is judged by what the reply says, not by how it was read.
            if (slot == "value") continue;
            var found = FoundValues.Of(slot, values, reply);
            if (values.Any(value => value.Split(',').All(found.Contains))) continue;
            if (slot == "commodity" && IsFoundInRecords(reply)) continue;
            yield return new Fault(slot, string.Join('/', found.Order(StringComparer.Ordinal)));
        }
    }

    private static bool IsFoundInRecords(PublicReply reply) =>
        Records.Contains(Shape(reply)) && RecordLists.Any(list => reply.Ids(list).Count > 0);

    private static IEnumerable<Fault> Words(Expectation expect, PublicReply reply)
    {
        if (expect.Says is { } says && reply.Kind != "clarify" && !Matches(reply, says)) yield return new Fault("says");
        if (expect.Never is { } never && Matches(reply, never)) yield return new Fault("never");
        if (expect.Sources && !reply.CitesSource) yield return new Fault("no source");
    }

    private static bool Matches(PublicReply reply, string pattern) =>
        Regex.IsMatch(reply.Text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
