using ExposureBot.Knowledge;

namespace ExposureBot.Replies.Wording;

/// <summary>The value of a figure with its bound and unit: "about 71.1 %", "fell by 95 %".</summary>
internal static class FigureValue
{
    public static string Of(Figure figure, Speech speech)
    {
        if (figure.Unit == Units.Flag) return speech.Quantity(figure.Value, figure.Unit);
        if (figure.Unit != Units.PercentChange)
        {
            return Bounded(speech.Quantity(figure.Value, figure.Unit), figure.Bound, speech);
        }
        var size = Bounded(speech.Quantity(Math.Abs(figure.Value), Units.Percent), figure.Bound, speech);
        return speech.Words.Fill(Direction(figure.Value), size);
    }

    private static string Direction(decimal change) =>
        change switch { < 0 => "change.fell", > 0 => "change.rose", _ => "change.none" };

    private static string Bounded(string quantity, Bound bound, Speech speech) =>
        bound == Bound.Exact ? quantity : speech.Words.Fill("bound_pattern." + ClosedList.Word(bound), quantity);
}
