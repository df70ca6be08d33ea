using System.Collections.Immutable;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>compare</c>: like with like, else two columns and why they are not ranked.</summary>
internal static class CompareShape
{
    private const string Sum = "sum";
    private const int MaxBeside = 1;

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        // Two importers are compared for one supplier; if none is named, for the largest of the first.
        if (question.Metric is null or { Origin: Origin.Default or Origin.Assumed }
            && (question[SlotName.Importer2] is not null || question[SlotName.Commodity2] is not null))
        {
            question = Defaults.WithLargestSupplier(question, snapshot);
        }

        var sides = Sides(question, snapshot);
        if (sides.Length < 2) return OneShape.Answer(question, snapshot);
        var filled = Defaults.Fill(question, sides[0]);
        if (CompareRule.Pair(sides[0], sides[1], snapshot) is { } pair)
        {
            var sum = question[SlotName.Topic] == Sum ? Derivations.Sum(pair.One, pair.Two) : null;
            return new Answer(AnswerKind.Answer, filled, [.. Alike(pair, sum, sides, snapshot)], []);
        }

        var parts = sides.Select(side => Part.Of(side, snapshot)).ToImmutableArray();
        var leaders = parts.SelectMany(part => part.Led).ToArray();
        return new Answer(
            leaders.Length > 0 ? AnswerKind.Answer : AnswerKind.Decline, filled, [.. Columns(parts, snapshot)], []);
    }

    // The slot with a second value is what is compared; without one, two years or two sources are.
    private static ImmutableArray<FigureAsk> Sides(Question question, Snapshot snapshot)
    {
        (SlotName First, SlotName Second)[] pairs =
        [
            (SlotName.Importer, SlotName.Importer2), (SlotName.Supplier, SlotName.Supplier2),
            (SlotName.Commodity, SlotName.Commodity2), (SlotName.YearFrom, SlotName.YearTo),
            (SlotName.Source, SlotName.Org),
        ];
        foreach (var (first, second) in pairs)
        {
            if (question.Slots.TryGetValue(first, out _) && question.Slots.TryGetValue(second, out var other))
            {
                var left = question.Slots.Remove(second).Remove(first);
                var name = first == SlotName.YearFrom ? SlotName.Year : first;
                return CompareRule.Asks(
                    question with { Slots = left.SetItem(name, question.Slots[first]) },
                    question with { Slots = left.SetItem(name, other) },
                    snapshot);
            }
        }

        return [];
    }

    private static IEnumerable<Block> Alike(
        (Figure One, Figure Two) pair, Derivation? sum, ImmutableArray<FigureAsk> sides, Snapshot snapshot)
    {
        var (high, low) = pair.One.Value >= pair.Two.Value ? pair : (pair.Two, pair.One);
        var difference = Derivations.Difference(high, low);
        yield return new Block.Headline(
        [
            Line.Of(
                sum is not null ? "compare.sum" : high.Value == low.Value ? "compare.equal" : "compare.headline",
                [high.Id, low.Id],
                ("high", new Term.Of(high)),
                ("low", new Term.Of(low)),
                ("difference", difference is null || sum is not null ? null : new Term.Derived(difference)),
                ("sum", sum is null ? null : new Term.Derived(sum))),
        ]);
        yield return new Block.Rows([Column(pair.One), Column(pair.Two)], 2);
        foreach (var block in Beside(sides, [pair.One, pair.Two], snapshot)) yield return block;
    }

    private static IEnumerable<Block> Columns(ImmutableArray<Part> parts, Snapshot snapshot)
    {
        var leaders = parts.Select(part => part.Led.Select(choice => choice.Leader).FirstOrDefault()).ToArray();
        var lines = parts.Select((part, at) => leaders[at] is { } leader
            ? Column(leader)
            : FigureLines.Asked("compare.column_missing", part.Ask)).ToImmutableArray();
        var both = leaders is [{ } one, { } two] ? Causes.Between(one, two).Where(cause => cause != Cause.Unknown) : [];
        var isHeld = Array.Exists(leaders, leader => leader is not null);
        yield return new Block.Headline([Line.Of(isHeld ? "compare.not_ranked" : "compare.none", [])]);
        yield return new Block.Rows(lines, lines.Length);
        foreach (var block in Beside([.. parts.Select(part => part.Ask)], [.. leaders.OfType<Figure>()], snapshot))
        {
            yield return block;
        }

        var causes = both.ToImmutableArray();
        if (!causes.IsEmpty)
        {
            yield return new Block.WhyDiffer(
                [Line.Of("compare.why_not_ranked", [], ("causes", FigureLines.Words(causes)))]);
        }
    }

    // The topic's conflicts are shown here as well; the figures that are compared are in the headline.
    private static IEnumerable<Block> Beside(
        ImmutableArray<FigureAsk> sides, ImmutableArray<Figure> shown, Snapshot snapshot)
    {
        var parts = sides.Where(side => !ConflictRule.On(side, snapshot).IsEmpty)
            .Select(side => new Part(side, [.. shown.Where(side.IsKeyOf).Take(1).Select(Chosen)]))
            .ToImmutableArray();
        return parts.IsEmpty ? [] : EvidenceBlocks.BesideRows(parts, snapshot, MaxBeside);
    }

    private static Choice Chosen(Figure figure) => new(figure.Stage, figure.Application, [figure], []);

    private static Line Column(Figure figure) => FigureLines.Of("compare.column", figure);
}
