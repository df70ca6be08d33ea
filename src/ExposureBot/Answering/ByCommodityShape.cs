using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>by_commodity</c>: all goods of a place and partner, in one definition.</summary>
internal static class ByCommodityShape
{
    private static readonly ListAnswer List = new("by_commodity", Dimension.Commodity);

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot) => Answer(question, List, snapshot);

    /// <summary>Answers with a list of another order or length.</summary>
    public static Answer Answer(Question question, ListAnswer list, Snapshot snapshot)
    {
        var ask = MetricRule.Commodities(question, snapshot);
        var group = question[SlotName.Commodity] ?? question[SlotName.Set];
        return list.Of(question, ask, Rows(ask, group, snapshot), snapshot);
    }

    private static IEnumerable<Figure> Rows(FigureAsk ask, string? group, Snapshot snapshot)
    {
        var within = group is null ? null : CommodityKin.Below(group, snapshot).ToHashSet(StringComparer.Ordinal);
        return snapshot.Content.Figures.Where(row =>
            row.Metric == ask.Metric
            && (ask.Place is null || row.Place == ask.Place)
            && (ask.Partner is null ? row.Partner is null or "WLD" : row.Partner == ask.Partner)
            && (within is null || within.Contains(row.Commodity))
            && row.Known.On(ask.Clocks.KnownOn)
            && KnownFigures.Matches(row, ask, snapshot));
    }
}
