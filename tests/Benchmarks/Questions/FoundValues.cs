namespace Benchmarks.Questions;

/// <summary>
/// Where the value of an expected slot may stand in a reply: in the slot of that name, in its neighbours, or in what
/// was found.
/// </summary>
internal static class FoundValues
{
    // As many measures lead an answer; those after them are context.
    private const int Leading = 2;

    /// <summary>The values that count for a slot, without the missing ones.</summary>
    /// <param name="expected">The values that are right.</param>
    public static IReadOnlySet<string> Of(string slot, IReadOnlyList<string> expected, PublicReply reply) =>
        Candidates(slot, expected, reply).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string?> Candidates(string slot, IReadOnlyList<string> expected, PublicReply reply) =>
        slot switch
        {
            "place_any" => Slots(reply, "place", "supplier", "importer", "actor"),
            "measure" => [.. Slots(reply, "measure"), .. reply.Ids("measures").Take(Leading)],
            "practice" => [.. Slots(reply, "practice", "measure"), .. reply.Ids("practices")],
            "commodity" => Slots(reply, "commodity", "commodity2"),
            "importer" => Slots(reply, "importer", "importer2", "place"),
            "supplier" => Slots(reply, "supplier", "supplier2"),
            "year" => Years(expected, reply),
            "known_on" => Slots(reply, "known_on", "as_of"),
            "metric" => [.. Slots(reply, "metric"), reply.FirstMetric],
            _ => Slots(reply, slot),
        };

    private static IEnumerable<string?> Slots(PublicReply reply, params string[] names) =>
        names.Select(reply.Understood);

    // A span of one year is that year, and so is a start in it.
    private static IEnumerable<string?> Years(IReadOnlyList<string> expected, PublicReply reply)
    {
        yield return reply.Understood("year");
        var from = reply.Understood("year_from");
        if (from == reply.Understood("year_to")) yield return from;
        if (reply.Understood("since") is not { Length: >= 4 } since) yield break;
        foreach (var year in expected.Where(year => since[..4] == year)) yield return year;
    }
}
