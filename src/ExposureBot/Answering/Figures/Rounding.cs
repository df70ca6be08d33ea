using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>For users: 69 and 69.2 are one value, printed to different digits; 69 and 71 are two.</summary>
internal static class Rounding
{
    /// <summary>
    /// Whether the two have one unit and agree when both are rounded to the digits of the coarser one.
    /// </summary>
    public static bool AreSame(Figure one, Figure other)
    {
        if (one.Unit != other.Unit) return false;
        var digits = Math.Min(Digits(one.Value), Digits(other.Value));
        return Math.Round(one.Value, digits, MidpointRounding.AwayFromZero)
            == Math.Round(other.Value, digits, MidpointRounding.AwayFromZero);
    }

    private static int Digits(decimal value) => (value / 1.000000000000000000000000000000000m).Scale;
}
