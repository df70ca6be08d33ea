using System.Globalization;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>
/// The shape <c>rank</c>: the largest or smallest of one definition, with what it covers and the ties.
/// </summary>
internal static class RankShape
{
    private const int MaxRows = 8;
    private const int UsualRows = 5;
    private const string Ascending = "asc";

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        if (PositionAnswer.Of(question, snapshot) is { } position) return position;
        var list = new ListAnswer("rank", DimensionOf(question, snapshot), Limit(question), IsAscending(question));
        if (list.Dimension == Dimension.Commodity) return ByCommodityShape.Answer(question, list, snapshot);
        var asks = list.Dimension == Dimension.Partner
            ? MetricRule.Partners(question, snapshot)
            : MetricRule.Places(question, snapshot);
        var ask = asks.FirstOrDefault(each => Rows(each, list.Dimension, snapshot).Length > 0) ?? asks[0];
        return list.Of(question, ask, Rows(ask, list.Dimension, snapshot), snapshot);
    }

    // What is left open is what is ranked: goods, else places, else partners.
    private static Dimension DimensionOf(Question question, Snapshot snapshot)
    {
        if (question[SlotName.Commodity] is not { } commodity) return Dimension.Commodity;
        var hasPlaces = question[SlotName.Importer] is not null && question[SlotName.Supplier] is not null;
        if (hasPlaces && IsGroup(commodity, snapshot)) return Dimension.Commodity;
        return question[SlotName.Importer] is not null && question[SlotName.Supplier] is null
            ? Dimension.Partner
            : Dimension.Place;
    }

    private static bool IsGroup(string commodity, Snapshot snapshot) =>
        snapshot.Commodities.TryGetValue(commodity, out var found) && found.Kind == CommodityKind.Group;

    private static Figure[] Rows(FigureAsk ask, Dimension dimension, Snapshot snapshot) =>
        [.. KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot)
            .Where(row => (dimension == Dimension.Partner
                    ? row.Place == ask.Place && row.Partner is not null
                    : ask.Partner is null ? row.Partner is null or "WLD" : row.Partner == ask.Partner)
                && KnownFigures.Matches(row, ask, snapshot))];

    private static bool IsAscending(Question question) =>
        question[SlotName.Rank]?.StartsWith(Ascending, StringComparison.Ordinal) == true;

    private static int Limit(Question question)
    {
        var number = question[SlotName.Rank]?.Split(':') is [_, var text]
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : UsualRows;
        return Math.Clamp(number, 1, MaxRows);
    }
}
