using System.Globalization;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>what_if</c>: arithmetic over cited figures and the user's own numbers; no forecast.</summary>
internal static class WhatIfShape
{
    private const string Stock = "stockpile_days";
    private const decimal Whole = 100;

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        if (question[SlotName.Commodity] is null) return ByCommodityShape.Answer(question, snapshot);
        var supplied = Defaults.WithLargestSupplier(question, snapshot);
        var ask = MetricRule.Resolve(supplied, snapshot)[0];
        var part = Part.Of(ask, snapshot);
        var share = part.Led.Select(choice => choice.Leader!).FirstOrDefault(figure => figure.Unit == "percent");
        // Without a share there is nothing to calculate with: what is held is said, or that nothing is.
        if (share is null) return OneShape.Answer(supplied, snapshot);
        return new Answer(
            AnswerKind.Answer, Defaults.Fill(supplied, ask), [.. Blocks(share, part, supplied, snapshot)],
            [supplied with { Shape = Shape.Mitigation }]);
    }

    private static IEnumerable<Block> Blocks(Figure share, Part part, Question question, Snapshot snapshot)
    {
        var cut = Cut(question);
        var loss = cut is null ? null : Derivations.Loss(share, cut.Value);
        var rest = Derivations.Rest(share);
        yield return new Block.Headline(
        [
            Line.Of(
                loss is null ? "what_if.headline" : "what_if.headline_part",
                [share.Id],
                ("share", new Term.Of(share)),
                ("loss", loss is null ? null : new Term.Derived(loss)),
                ("cut", cut is null ? null : new Term.Echo(cut.Value.ToString(CultureInfo.InvariantCulture))),
                ("rest", rest is null ? null : new Term.Derived(rest))),
        ]);
        yield return new Block.Remark([Line.Of("what_if.assumed", [])]);
        foreach (var block in EvidenceBlocks.Of([part], snapshot)) yield return block;
        yield return new Block.Missing([Stocks(part.Ask, snapshot)]);
    }

    // Stocks decide how long a stop can be borne; those of states are hardly ever published.
    private static Line Stocks(FigureAsk ask, Snapshot snapshot)
    {
        var stock = new FigureAsk(Stock, ask.Place, null, ask.Commodity, ask.Clocks);
        var held = Part.Of(stock, snapshot).Led.Select(choice => choice.Leader).FirstOrDefault();
        return held is null
            ? Line.Of(
                "what_if.no_stock",
                [],
                ("place", FigureLines.Named(ask.Place)),
                ("commodity", new Term.Named(ask.Commodity)))
            : FigureLines.Of("what_if.stock", held);
    }

    // The user's percentage of the supply that fails; numbers above the whole are of something else.
    private static decimal? Cut(Question question) =>
        question[SlotName.Value]?.Split(';')[0] is { } text
        && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
        && value is > 0 and < Whole
            ? value
            : null;
}
