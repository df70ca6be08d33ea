namespace ExposureBot.Replies;

/// <summary>
/// Keeps a headline within its limit: shorter sentences first, then fewer of them; no sentence is cut.
/// </summary>
internal static class HeadlineRoom
{
    /// <summary>Characters of the headline.</summary>
    public const int Max = 200;

    /// <summary>
    /// The lines that fit. The last sentence goes only if the shorter sentences of all of them leave no room for
    /// it; the first stays in any case.
    /// </summary>
    public static List<WrittenLine> Fit(IReadOnlyList<WrittenLine> lines)
    {
        for (var count = lines.Count; count > 0; count--)
        {
            if (Versions([.. lines.Take(count)]).FirstOrDefault(Fits) is { } fitting) return fitting;
        }

        return [.. lines.Take(1).Select(line => line.Shortened())];
    }

    private static bool Fits(List<WrittenLine> lines) => lines.Sum(line => line.Text.Length + 1) <= Max;

    // As written, then with ever more of the sentences shortened, the last of them first.
    private static IEnumerable<List<WrittenLine>> Versions(WrittenLine[] lines) =>
        Enumerable.Range(0, lines.Length + 1).Select(shortened =>
            lines.Select((line, index) => index >= lines.Length - shortened ? line.Shortened() : line).ToList());
}
