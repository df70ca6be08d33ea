using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>by_place</c>: all producers, holders or buyers of a good, in one definition.</summary>
internal static class ByPlaceShape
{
    private const string ImportShare = "import_share";
    private static readonly ListAnswer List = new("by_place", Dimension.Place);

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var asks = MetricRule.Places(question, snapshot);
        if (asks.IsEmpty) return ByCommodityShape.Answer(question, snapshot);
        var ask = asks.FirstOrDefault(each => Rows(each, snapshot).Length > 0) ?? asks[0];
        return List.Of(question, ask, Rows(ask, snapshot), snapshot);
    }

    /// <summary>Who buys from the seller that <paramref name="question"/> names, by the buyers' own figures.</summary>
    public static Answer OfBuyers(Question question, FigureAsk asked, Snapshot snapshot)
    {
        var seller = question[SlotName.Supplier];
        var ask = asked with { Metric = ImportShare, Place = null, Partner = seller, Stage = null };
        var rows = Rows(ask, snapshot);
        return ListRule.Of(rows, ask, Dimension.Place, snapshot).IsEmpty
            ? List.Of(question, asked, rows, snapshot)
            : List.Of(question with { Metric = new Slot(ImportShare, Origin.Default) }, ask, rows, snapshot);
    }

    private static Figure[] Rows(FigureAsk ask, Snapshot snapshot) =>
        [.. KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot)
            .Where(row => (ask.Partner is null ? row.Partner is null or "WLD" : row.Partner == ask.Partner)
                && KnownFigures.Matches(row, ask, snapshot))];
}
