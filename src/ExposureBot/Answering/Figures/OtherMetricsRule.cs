using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// For users: where nothing near is held, what else the base counts of the same goods and places, to ask next.
/// </summary>
internal static class OtherMetricsRule
{
    private const int Most = 4;

    /// <summary>The metrics held of the goods and both places of <paramref name="ask"/>, else of its place; null: none.</summary>
    public static Block.Remark? Find(FigureAsk ask, Snapshot snapshot)
    {
        if (ask.Company is not null || (ask.Place ?? ask.Partner) is not { } place) return null;
        var rows = snapshot.FiguresAbout(ask.Commodity)
            .Where(row => row.Commodity == ask.Commodity && row.Metric != ask.Metric && row.Known.On(ask.Clocks.KnownOn)
                && Tiers.Of(row, snapshot) != Tier.D && IsOf(row, place))
            .ToArray();
        var ofBoth = ask.Place is not null && ask.Partner is { } partner ? [.. rows.Where(row => IsOf(row, partner))] : rows;
        var held = ofBoth.Length > 0 ? ofBoth : rows;
        if (held.Length == 0) return null;
        var metrics = held.GroupBy(row => row.Metric, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(Most).Select(group => (Term)new Term.Named(group.Key));
        return new Block.Remark([Line.Of(
            "one.other_metrics",
            [],
            ("commodity", new Term.Named(ask.Commodity)),
            ("place", new Term.Named(place)),
            ("partner", ofBoth.Length > 0 && ask.Place is not null ? FigureLines.Named(ask.Partner) : null),
            ("metrics", FigureLines.Several(metrics)))]);
    }

    private static bool IsOf(Figure row, string place) => row.Place == place || row.Partner == place;
}
