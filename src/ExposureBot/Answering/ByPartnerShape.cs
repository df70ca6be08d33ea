using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>by_partner</c>: all suppliers of a place, or all customers, in one definition.</summary>
internal static class ByPartnerShape
{
    private static readonly ListAnswer List = new("by_partner", Dimension.Partner);

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        // The partner is what is asked for, even if a follow-up carried one over.
        var asks = MetricRule.Partners(question, snapshot);
        if (asks.IsEmpty) return ByCommodityShape.Answer(question, snapshot);
        foreach (var ask in asks)
        {
            var rows = Rows(ask, snapshot);
            if (rows.Length > 0) return List.Of(question, ask, rows, snapshot);
        }

        // Where no destinations are held, who depends on the seller is the same question from the other side.
        return question[SlotName.Importer] is null && question[SlotName.Supplier] is { }
            ? ByPlaceShape.OfBuyers(question, asks[0], snapshot)
            : List.Of(question, asks[0], [], snapshot);
    }

    private static Figure[] Rows(FigureAsk ask, Snapshot snapshot) =>
        [.. KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot)
            .Where(row => row.Place == ask.Place && row.Partner is not null
                && KnownFigures.Matches(row, ask, snapshot))];
}
