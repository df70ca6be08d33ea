using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>Complete questions that the base can answer, to ask next.</summary>
internal static class Suggestions
{
    private const int SeriesPoints = 3;

    private static readonly SlotName[] Times =
        [SlotName.Year, SlotName.YearFrom, SlotName.YearTo, SlotName.Since, SlotName.Until];

    /// <summary>A trend if three years are held; all suppliers or customers if the metric has partners.</summary>
    public static ImmutableArray<Question> Of(Question question, FigureAsk ask, Snapshot snapshot)
    {
        var found = ImmutableArray.CreateBuilder<Question>();
        var rows = KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot)
            .Where(row => row.Place == ask.Place).ToArray();
        if (rows.Where(ask.IsKeyOf).Select(row => row.Period.Year).Distinct().Count() >= SeriesPoints)
        {
            found.Add(AnyTime(question) with { Shape = Shape.Series });
        }

        if (rows.Any(row => row.Partner is not null && row.Partner != ask.Partner && row.Partner != "WLD"))
        {
            var isSeller = snapshot.Metrics[ask.Metric].PartnerRole == Role.Importer;
            var (partner, place) = isSeller
                ? (SlotName.Importer, SlotName.Supplier)
                : (SlotName.Supplier, SlotName.Importer);
            if (question.Slots.ContainsKey(place))
            {
                found.Add(question with { Shape = Shape.ByPartner, Slots = question.Slots.Remove(partner) });
            }
        }

        return [.. found.Where(next => next.Shape != question.Shape)];
    }

    /// <summary><paramref name="question"/> without its years.</summary>
    public static Question AnyTime(Question question) => question with { Slots = question.Slots.RemoveRange(Times) };
}
