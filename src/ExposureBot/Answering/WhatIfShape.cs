using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>what_if</c>: arithmetic over cited figures and the user's own numbers; no forecast.</summary>
internal static class WhatIfShape
{
    private const string Stock = "stockpile_days";
    private const string Tonnes = "tonnes";
    private const string Volume = "import_volume";

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        if (OwnArithmetic.Of(question) is { } own) return own;
        if (question[SlotName.Commodity] is null) return ByCommodityShape.Answer(question, snapshot);
        var supplied = Defaults.WithLargestSupplier(question, snapshot);
        if (LossOfSeveral.Of(supplied, snapshot) is { } several) return several;
        var ask = MetricRule.Resolve(supplied, snapshot)[0];
        var part = Part.Of(ask, snapshot);
        var leaders = part.Led.Select(choice => choice.Leader!).ToArray();
        if (Array.Find(leaders, figure => figure.Unit == "percent") is { } share)
        {
            return Whole(question, supplied, ask, [.. Blocks(share, part, supplied, snapshot)]);
        }

        // What the world loses with a producer is counted in tonnes as well.
        if (Array.Find(leaders, figure => UnitScale.IsMass(figure.Unit)) is { } output && ask.Partner is null)
        {
            return Whole(question, supplied, ask, [.. OfOutput(output, part, supplied, snapshot)]);
        }

        // Without a share there is nothing to calculate with: what is held is said, or that nothing is.
        return OneShape.Answer(supplied, snapshot);
    }

    private static Answer Whole(Question question, Question supplied, FigureAsk ask, ImmutableArray<Block> blocks) => new(
        AnswerKind.Answer, Defaults.Fill(supplied, ask), blocks,
        question[SlotName.Commodity] is null ? [] : [supplied with { Shape = Shape.Mitigation }]);

    private static IEnumerable<Block> Blocks(Figure share, Part part, Question question, Snapshot snapshot)
    {
        var cut = GivenNumbers.Of(question).Cut is < 100 and var given ? given : null as decimal?;
        var loss = cut is null ? null : Derivations.Loss(share, cut.Value);
        var rest = Derivations.Rest(share);
        yield return new Block.Headline(
        [
            Line.Of(
                loss is null ? "what_if.headline" : "what_if.headline_part",
                [share.Id],
                ("share", new Term.Of(share)),
                ("loss", loss is null ? null : new Term.Derived(loss)),
                ("cut", Echo(cut)),
                ("rest", rest is null ? null : new Term.Derived(rest))),
        ]);
        if (question[SlotName.Topic] == Tonnes) yield return new Block.Remark([InTonnes(part.Ask, cut, snapshot)]);
        yield return new Block.Remark([Line.Of("what_if.assumed", [])]);
        foreach (var block in EvidenceBlocks.Of([part], snapshot)) yield return block;
        yield return new Block.Missing([Stocks(part.Ask, snapshot)]);
    }

    private static IEnumerable<Block> OfOutput(Figure output, Part part, Question question, Snapshot snapshot)
    {
        var cut = GivenNumbers.Of(question).Cut is < 100 and var given ? given : null as decimal?;
        var loss = cut is null ? null : Derivations.LossOf(output, cut.Value);
        var world = ListBound.WorldOf(output, part.Ask, snapshot);
        var share = world is null ? null : Derivations.ShareOf(output, world, cut ?? 100);
        yield return new Block.Headline(
        [
            Line.Of(
                loss is null ? "what_if.output" : "what_if.output_part",
                world is null ? [output.Id] : [output.Id, world.Id],
                ("figure", new Term.Of(output)),
                ("loss", loss is null ? null : new Term.Derived(loss)),
                ("cut", Echo(cut)),
                ("share", share is null ? null : new Term.Derived(share)),
                ("world", world is null ? null : new Term.Of(world))),
        ]);
        yield return new Block.Remark([Line.Of("what_if.assumed", [])]);
        foreach (var block in EvidenceBlocks.Of([part], snapshot)) yield return block;
    }

    // Tonnes are asked for: those on record, or the total times the share; else that they cannot be calculated.
    private static Line InTonnes(FigureAsk ask, decimal? cut, Snapshot snapshot)
    {
        var volume = ask with { Metric = Volume, Stage = null, Basis = null };
        var held = Part.Of(volume, snapshot).Led.Select(choice => choice.Leader!)
            .FirstOrDefault(figure => UnitScale.IsMass(figure.Unit) && ask.Partner is not null);
        if (held is not null)
        {
            var loss = cut is null ? null : Derivations.LossOf(held, cut.Value);
            return Line.Of(
                "what_if.tonnes", [held.Id], ("figure", new Term.Of(held)), ("loss", loss is null ? null : new Term.Derived(loss)));
        }

        return ShareOfTotal.Of(volume, snapshot) is var (total, share, product)
            ? Line.Of(
                "what_if.tonnes_product", [total.Id, share.Id],
                ("product", new Term.Derived(product)), ("total", new Term.Of(total)), ("share", new Term.Of(share)))
            : FigureLines.Asked("what_if.no_tonnes", volume);
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

    private static Term.Echo? Echo(decimal? cut) =>
        cut is { } value ? new Term.Echo(value.ToString("0.####", CultureInfo.InvariantCulture)) : null;
}
