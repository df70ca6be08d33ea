using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// What a supplier's part comes to. For users: where only the total of a buyer's imports and the supplier's share are held,
/// of the same goods, year and basis, the one times the other; never of two years, or of value and weight.
/// </summary>
internal static class ShareOfTotal
{
    private const decimal Whole = 100;
    private const string Share = "import_share";
    private const string World = "WLD";

    /// <summary>The newest total and share that fit; null if none do, or the metric is of no total.</summary>
    public static (Figure Total, Figure Share, Derivation Product)? Of(FigureAsk ask, Snapshot snapshot)
    {
        var basis = ask.Metric switch { "import_volume" => Basis.Weight, "import_value" => Basis.Value, _ => Basis.None };
        if (basis == Basis.None || ask.Place is null || ask.Partner is null or World) return null;
        var totals = KnownFigures.Of(ask with { Partner = null }, snapshot);
        var shares = KnownFigures.Of(ask with { Metric = Share, Basis = null }, snapshot);
        var pairs =
            from total in totals
            from share in shares
            where Fit(total, share, basis) && ask.IsAsked(total.Period)
                && IsSound(total, ask, snapshot) && IsSound(share, ask, snapshot)
            select (Total: total, Share: share);
        var best = pairs.OrderByDescending(pair => pair.Total.Attribution == pair.Share.Attribution)
            .ThenByDescending(pair => pair.Total.Period.To).ThenBy(pair => pair.Total.Id, StringComparer.Ordinal)
            .ThenBy(pair => pair.Share.Id, StringComparer.Ordinal).Cast<(Figure Total, Figure Share)?>().FirstOrDefault();
        return best is var (one, other) ? (one, other, Product(one, other)) : null;
    }

    private static bool Fit(Figure total, Figure share, Basis basis) =>
        share.Basis == basis
        && (total.Basis == basis || (total.Basis is Basis.None or Basis.Unknown && total.Source == share.Source))
        && total.Scope == share.Scope && total.Hs == share.Hs && total.Application == share.Application
        && total.Period.From == share.Period.From && total.Period.To == share.Period.To;

    private static bool IsSound(Figure figure, FigureAsk ask, Snapshot snapshot) =>
        figure.Bound is Bound.Exact or Bound.About && Tiers.Of(figure, snapshot) is not Tier.D
        && KnownFigures.RevisionOf(figure, ask.Clocks, snapshot) is null && !KnownFigures.IsPlan(figure);

    private static Derivation Product(Figure total, Figure share) => new(
        "derived:product", "product", Math.Round(total.Value * share.Value / Whole, 1, MidpointRounding.AwayFromZero),
        total.Unit, [total.Id, share.Id], []);
}
