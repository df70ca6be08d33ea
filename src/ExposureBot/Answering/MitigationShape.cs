using System.Collections.Immutable;
using ExposureBot.Answering.Figures;
using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>
/// The shape <c>mitigation</c>: other suppliers, supply agreements and stocks that are held; no advice.
/// </summary>
internal static class MitigationShape
{
    private const int MaxRows = 8;
    private const int MaxOfAKind = 2;

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var suppliers = MitigationRule.OtherSuppliers(question, snapshot);
        var agreements = MitigationRule.Agreements(question, snapshot);
        var stocks = MitigationRule.Stocks(question, snapshot);
        var events = MitigationRule.Events(question, snapshot);
        var programmes = MitigationRule.Programmes(question, snapshot);
        var total = suppliers.Length + agreements.Length + stocks.Length + events.Length + programmes.Length;
        if (total == 0)
        {
            var nothing = new Block.Headline([About("mitigation.nothing", question)]);
            return new Answer(AnswerKind.Decline, question, [nothing], []);
        }

        var rows = suppliers.Take(MaxOfAKind).Select(figure =>
                FigureLines.Of(figure.Partner is null or "WLD" ? "mitigation.producer" : "mitigation.supplier", figure))
            .Concat(stocks.Take(MaxOfAKind).Select(figure => FigureLines.Of("mitigation.stock", figure)))
            .Concat(agreements.Take(MaxOfAKind).Select(figure => FigureLines.Of("mitigation.agreement", figure)))
            .Concat(programmes.Take(MaxOfAKind).Select(state => PaperLines.Stage("status.paper", state, question.Clocks, snapshot)))
            .Concat(events.Take(MaxOfAKind).Select(EventLine))
            .Take(MaxRows);
        var headline = Line.Of(
            "mitigation.headline",
            [],
            ("place", FigureLines.Named(question[SlotName.Importer])),
            ("commodity", FigureLines.Named(question[SlotName.Commodity])),
            ("suppliers", new Term.Count(suppliers.Length)),
            ("agreements", new Term.Count(agreements.Length + events.Length)),
            ("stocks", new Term.Count(stocks.Length)),
            ("programmes", programmes.IsEmpty ? null : new Term.Count(programmes.Length)));
        var gap = suppliers.IsEmpty ? "mitigation.no_supplier" : stocks.IsEmpty ? "mitigation.no_stock" : null;
        return new Answer(
            AnswerKind.Answer,
            question,
            [
                new Block.Headline([headline]),
                new Block.Rows([.. rows], total),
                .. gap is null ? [] : ImmutableArray.Create<Block>(new Block.Missing([About(gap, question)])),
            ],
            []);
    }

    private static Line EventLine(Event happening) => Line.Of(
        "mitigation.event",
        [happening.Id],
        ("title", new Term.Written(happening.Title)),
        ("date", new Term.On(happening.Date)));

    private static Line About(string key, Question question) => Line.Of(
        key,
        [],
        ("place", FigureLines.Named(question[SlotName.Importer])),
        ("commodity", FigureLines.Named(question[SlotName.Commodity])));
}
