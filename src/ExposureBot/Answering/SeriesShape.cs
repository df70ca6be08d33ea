using System.Collections.Immutable;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>series</c>: one definition over time, with its breaks.</summary>
internal static class SeriesShape
{
    private const int MaxRows = 8;
    private const int MaxOthers = 2;
    private const int EnoughPoints = 3;

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var asks = MetricRule.Resolve(question, snapshot);
        if (asks.IsEmpty) return ByCommodityShape.Answer(question, snapshot);
        var ask = asks.FirstOrDefault(each => KnownFigures.Of(each, snapshot).Length > 0) ?? asks[0];
        var rows = KnownFigures.Of(ask, snapshot);
        var (points, others) = SeriesRule.Of(rows, ask, snapshot);
        // One point or none is no series: the figure itself, or its absence, is the answer.
        if (points.Length < 2) return OneShape.Answer(question, snapshot);
        var filled = Defaults.Fill(question, ask);
        return new Answer(
            AnswerKind.Answer, filled, [.. Blocks(points, others, ask, snapshot), .. Growth(points, question)],
            [Suggestions.AnyTime(filled) with { Shape = Shape.One }]);
    }

    private static IEnumerable<Block> Blocks(
        ImmutableArray<Figure> points, ImmutableArray<Figure> others, FigureAsk ask, Snapshot snapshot)
    {
        var first = points[0];
        var last = points[^1];
        var difference = Derivations.Difference(last, first);
        yield return new Block.Headline(
        [
            Line.Of(
                "series.headline",
                [first.Id, last.Id],
                ("first", new Term.Of(first)),
                ("last", new Term.Of(last)),
                ("form", FigureLines.Form(last)),
                ("difference", difference is null ? null : new Term.Derived(difference)),
                ("rising", last.Value > first.Value ? new Term.Of(last) : null),
                ("falling", last.Value < first.Value ? new Term.Of(last) : null)),
            .. Few(points),
        ]);
        yield return new Block.Rows([.. Rows(points)], points.Length);
        foreach (var block in Beside(points, others, ask, snapshot)) yield return block;
    }

    // In percent where that is asked for; of shares the points say it.
    private static IEnumerable<Block> Growth(ImmutableArray<Figure> points, Question question)
    {
        if (question[SlotName.Topic] != "growth" || Derivations.Growth(points[^1], points[0]) is not { } growth) yield break;
        yield return new Block.Remark(
        [
            Line.Of(
                "series.growth", growth.Inputs,
                ("growth", new Term.Derived(growth)), ("first", new Term.Of(points[0])), ("last", new Term.Of(points[^1]))),
        ]);
    }

    private static ImmutableArray<Line> Few(ImmutableArray<Figure> points) => points.Length < EnoughPoints
        ? [Line.Of("series.few", [], ("count", new Term.Count(points.Length)))]
        : [];

    // Newest first, as every list; a break is said on the later of the two points.
    private static IEnumerable<Line> Rows(ImmutableArray<Figure> points) => Enumerable.Range(0, points.Length).Reverse()
        .Take(MaxRows)
        .Select(at => Line.Of(
            at > 0 && SeriesRule.IsBreak(points[at - 1], points[at]) ? "series.row_after_break" : "series.row",
            [points[at].Id],
            ("figure", new Term.Of(points[at]))));

    // Other definitions, newest first, and the conflicts on the key; never part of the series.
    private static IEnumerable<Block> Beside(
        ImmutableArray<Figure> points, ImmutableArray<Figure> others, FigureAsk ask, Snapshot snapshot)
    {
        var last = points[^1];
        var losers = others.OrderByDescending(figure => figure.Period.To)
            .ThenBy(figure => Tiers.Of(figure, snapshot))
            .Take(MaxOthers)
            .Select(figure => new Loser(figure, NotChosen.LesserSource));
        var choice = new Choice(last.Stage, last.Application, [last, .. points.Remove(last)], [.. losers]);
        return EvidenceBlocks.BesideRows([new Part(ask, [choice])], snapshot, MaxOthers);
    }
}
