using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// For users: what would fill the gap of a figure that is not held, and whether customs could fill it at all.
/// </summary>
internal static class GapRule
{
    /// <summary>What would fill the gap.</summary>
    /// <param name="leader">The figure that leads, though it is not official; null: none.</param>
    public static Line Missing(FigureAsk ask, Figure? leader, Snapshot snapshot)
    {
        var key = leader is not null ? "one.missing_official"
            : ask.Company is null ? "one.missing_any"
            : "one.missing_company";
        var line = FigureLines.Asked(key, ask);
        return leader?.Stage == Stage.Trade && SharesItsCodes(ask.Commodity, snapshot)
            ? line with { Terms = line.Terms.Add("unseparated", new Term.Named(ask.Commodity)) }
            : line;
    }

    /// <summary>That no figure of the company is held, and whether one of any other company is.</summary>
    public static Line OfCompany(FigureAsk ask, Snapshot snapshot)
    {
        var line = FigureLines.Asked("one.not_held_company", ask);
        var figures = KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot).ToArray();
        var isOfAny = Array.Exists(figures, figure => snapshot.Content.Organisations
            .Any(organisation => organisation.Kind == Company && CompanyRule.IsOf(figure, organisation.Id, snapshot)));
        return isOfAny ? line : line with { Terms = line.Terms.Add("none_of_any", new Term.Count(0)) };
    }

    private const string Company = "company";

    // Customs count by codes: a good whose every code also counts others, not only what is above or below it, cannot be
    // told apart in trade statistics.
    private static bool SharesItsCodes(string good, Snapshot snapshot)
    {
        var codes = snapshot.Commodities[good].HsCodes;
        var within = CommodityScope.Within(good, snapshot);
        return codes.Count > 0 && codes.All(code => snapshot.Content.Commodities.Any(other =>
            other.HsCodes.Contains(code) && !within.Contains(other.Id) && !IsAbove(other.Id, good, snapshot)));
    }

    private static bool IsAbove(string group, string good, Snapshot snapshot) =>
        CommodityScope.Within(group, snapshot).Contains(good);
}
