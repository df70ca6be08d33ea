using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// The concentration index. For users: the sum of the squares of the shares held, from 0 to 10,000; shares that are
/// not held
/// count as nothing, so the true index may be somewhat higher.
/// </summary>
internal static class Concentration
{
    private const string Percent = "percent";

    /// <summary>
    /// The index of <paramref name="shares"/>, which are of one definition; null for fewer than two shares.
    /// </summary>
    public static Derivation? Hhi(IReadOnlyCollection<Figure> shares) =>
        shares.Count < 2 || shares.Any(share => share.Unit != Percent)
            ? null
            : new Derivation(
                "derived:hhi",
                "hhi",
                Math.Round(shares.Sum(share => share.Value * share.Value), 0, MidpointRounding.AwayFromZero),
                "index 0-10000",
                [.. shares.Select(share => share.Id)],
                []);
}
