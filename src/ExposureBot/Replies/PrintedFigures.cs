using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Replies.Owning;

namespace ExposureBot.Replies;

/// <summary>
/// The figures that a text prints without a term of its own: a percentage in the title of a cited source, in the words
/// of a conflict, in a summary. They are returned with the reply, so that no percentage stands without a record.
/// </summary>
internal static class PrintedFigures
{
    /// <summary>
    /// The evidence with every figure that owns a percentage of <paramref name="text"/> and is not in it yet.
    /// </summary>
    public static Evidence Complete(
        Evidence evidence, string text, IReadOnlyList<Line> lines, IEnumerable<Citation> citations, Snapshot snapshot,
        DateOnly knownOn, NumeralWords numerals)
    {
        var missing = numerals.Percentages(text).Select(found => found.Number)
            .Where(number => !evidence.Figures.Any(figure => Owns(figure, number)))
            .Where(number => !evidence.Derivations.Any(derivation => derivation.Value == number))
            .Except(OfTheUser(lines, numerals))
            .Distinct().ToList();
        if (missing.Count == 0) return evidence;
        var disputed = Disputed(evidence, lines, snapshot).SelectMany(conflict => conflict.Members)
            .SelectMany(id => snapshot.FigureVersions(id)).Where(figure => figure.Known.On(knownOn)).ToList();
        var sources = citations.Select(citation => citation.Source.Id).ToHashSet(StringComparer.Ordinal);
        var found = missing.Select(number => disputed.Find(figure => Owns(figure, number))
            ?? PercentFigures.Of(snapshot, number)
                .FirstOrDefault(figure => sources.Contains(figure.Source) && figure.Known.On(knownOn)))
            .OfType<Figure>();
        return evidence with { Figures = [.. evidence.Figures, .. found.DistinctBy(figure => figure.Id)] };
    }

    // What a user said is echoed as such; no record is returned as if it had said so.
    private static IEnumerable<decimal> OfTheUser(IReadOnlyList<Line> lines, NumeralWords numerals) => lines
        .SelectMany(line => line.Terms.Values).OfType<Term.Echo>()
        .SelectMany(echo => numerals.Percentages(echo.Text)).Select(found => found.Number);

    // The conflicts that are spoken of come first: their words name their own members.
    private static IEnumerable<Conflict> Disputed(Evidence evidence, IReadOnlyList<Line> lines, Snapshot snapshot)
    {
        var written = lines.SelectMany(line => line.Terms.Values)
            .OfType<Term.Written>()
            .Select(term => term.Text)
            .ToHashSet();
        var records = evidence.Ids.ToHashSet(StringComparer.Ordinal);
        return snapshot.Content.Conflicts.Where(conflict => written.Contains(conflict.Why)
            || written.Contains(conflict.Topic) || conflict.Members.Any(records.Contains));
    }

    private static bool Owns(Figure figure, decimal number) =>
        PercentFigures.IsOne(figure) && Math.Abs(figure.Value) == number;
}
