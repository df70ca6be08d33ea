using System.Collections.Immutable;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>mitigation</c>: other suppliers, supply agreements and stocks that are held; no advice.</summary>
internal static class MitigationShape
{
    private const int MaxRows = 6;
    private const int MaxOfAKind = 2;

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var commodity = question[SlotName.Commodity];
        var suppliers = MitigationRule.OtherSuppliers(question, snapshot);
        var agreements = MitigationRule.Agreements(question, snapshot);
        var stocks = MitigationRule.Stocks(question, snapshot);
        var events = MitigationRule.Events(question, snapshot);
        var total = suppliers.Length + agreements.Length + stocks.Length + events.Length;
        if (total == 0) return new Answer(AnswerKind.Decline, question, [Nothing(question, commodity)], []);
        var rows = suppliers.Take(MaxOfAKind).Select(figure => FigureLines.Of("mitigation.supplier", figure))
            .Concat(stocks.Take(MaxOfAKind).Select(figure => FigureLines.Of("mitigation.stock", figure)))
            .Concat(agreements.Take(MaxOfAKind).Select(figure => FigureLines.Of("mitigation.agreement", figure)))
            .Concat(events.Take(MaxOfAKind).Select(happening => EventLine(happening)))
            .Take(MaxRows);
        return new Answer(
            AnswerKind.Answer,
            question,
            [
                new Block.Headline([Headline(question, commodity, suppliers.Length, agreements.Length + events.Length, stocks.Length)]),
                new Block.Rows([.. rows], total),
                .. Gaps(question, suppliers, stocks),
            ],
            []);
    }

    private static Line Headline(Question question, string? commodity, int suppliers, int agreements, int stocks) => Line.Of(
        "mitigation.headline",
        [],
        ("place", FigureLines.Named(question[SlotName.Importer])),
        ("commodity", FigureLines.Named(commodity)),
        ("suppliers", new Term.Count(suppliers)),
        ("agreements", new Term.Count(agreements)),
        ("stocks", new Term.Count(stocks)));

    private static Line EventLine(Event happening) => Line.Of(
        "mitigation.event", [happening.Id], ("title", new Term.Written(happening.Title)), ("date", new Term.On(happening.Date)));

    private static Block.Headline Nothing(Question question, string? commodity) => new(
    [
        Line.Of("mitigation.nothing", [], ("place", FigureLines.Named(question[SlotName.Importer])), ("commodity", FigureLines.Named(commodity))),
    ]);

    private static IEnumerable<Block> Gaps(
        Question question, ImmutableArray<Figure> suppliers, ImmutableArray<Figure> stocks)
    {
        var place = FigureLines.Named(question[SlotName.Importer]);
        var commodity = FigureLines.Named(question[SlotName.Commodity]);
        if (suppliers.IsEmpty) yield return new Block.Missing([Line.Of("mitigation.no_supplier", [], ("place", place), ("commodity", commodity))]);
        else if (stocks.IsEmpty) yield return new Block.Missing([Line.Of("mitigation.no_stock", [], ("place", place), ("commodity", commodity))]);
    }
}
