using System.Collections.Immutable;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>compare</c>: like with like, else columns and why they are not ranked.</summary>
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

        question = SharedKey.Put(question, snapshot);
        var sides = ComparedSides.Of(question, snapshot);
        if (sides.Length < 2) return OneShape.Answer(question, snapshot);
        var filled = Defaults.Fill(question, sides[0]);
        if (ConcentrationAnswer.Of(filled, sides, snapshot) is { } concentrations) return concentrations;
        var isSum = question[SlotName.Topic] == Sum;
        var alike = CompareRule.Alike(sides, snapshot, isSum);
        if (alike.IsEmpty && isSum) alike = CompareRule.Alike(sides, snapshot, areParts: false);
        if (!alike.IsEmpty)
        {
            return new Answer(AnswerKind.Answer, filled, [.. Alike(question, alike, sides, snapshot)], []);
        }

        var parts = sides.Select(side => Part.Of(side, snapshot)).ToImmutableArray();
        var isHeld = parts.Any(part => part.Led.Any());
        return new Answer(
            isHeld ? AnswerKind.Answer : AnswerKind.Decline, filled, [.. Columns(parts, isSum, snapshot)], []);
    }

    private static IEnumerable<Block> Alike(
        Question question, ImmutableArray<Figure> figures, ImmutableArray<FigureAsk> sides, Snapshot snapshot)
    {
        yield return new Block.Headline([CompareLines.Headline(question, figures, sides)]);
        yield return new Block.Rows([.. figures.Select(CompareLines.Column)], figures.Length);
        foreach (var block in Beside(sides, figures, snapshot)) yield return block;
    }

    private static IEnumerable<Block> Columns(ImmutableArray<Part> parts, bool isSum, Snapshot snapshot)
    {
        var leaders = parts.Select(part => part.Led.Select(choice => choice.Leader).FirstOrDefault()).ToArray();
        var lines = parts.Select((part, at) => leaders[at] is { } leader
            ? CompareLines.Column(leader)
            : FigureLines.Asked("compare.column_missing", part.Ask)).ToImmutableArray();
        var both = leaders is [{ } one, { } two] ? Causes.Between(one, two).Where(cause => cause != Cause.Unknown) : [];
        var isHeld = Array.Exists(leaders, leader => leader is not null);
        var key = !isHeld ? "compare.none" : isSum ? "compare.not_added" : "compare.not_ranked";
        yield return new Block.Headline([Line.Of(key, [])]);
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
}
