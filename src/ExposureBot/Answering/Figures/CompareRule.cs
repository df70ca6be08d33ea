using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// What may be compared. For users: only figures of one metric, stage, basis, unit and year are set against each other;
/// otherwise both are shown and nothing is ranked.
/// </summary>
internal static class CompareRule
{
    /// <summary>What the two questions ask, in the same metric; empty without a commodity.</summary>
    public static ImmutableArray<FigureAsk> Asks(Question one, Question two, Snapshot snapshot)
    {
        var first = MetricRule.Resolve(one, snapshot);
        var second = MetricRule.Resolve(two, snapshot);
        if (first.IsEmpty || second.IsEmpty) return [];
        if (second.FirstOrDefault(ask => ask.Metric == first[0].Metric) is { } same) return [first[0], same];
        // The EU has a metric of its own; its import share is the one to set beside another country's.
        var metric = first.Select(ask => ask.Metric).Append("import_share").First(id => id != "sourcing_share");
        return
        [
            Asking.Of(one, metric, first[0].Commodity, snapshot), Asking.Of(two, metric, second[0].Commodity, snapshot),
        ];
    }

    /// <summary>The best two rows that are alike, or null.</summary>
    public static (Figure One, Figure Two)? Pair(FigureAsk one, FigureAsk two, Snapshot snapshot)
    {
        if (one.Metric != two.Metric) return null;
        var others = Fit(two, snapshot);
        var pairs =
            from first in Fit(one, snapshot)
            from second in others
            where AreAlike(first, second, IsOfYears(one, two))
            select (One: first, Two: second);
        return pairs.OrderBy(pair => Worse(Tiers.Of(pair.One, snapshot), Tiers.Of(pair.Two, snapshot)))
            .ThenByDescending(pair => pair.One.Attribution == pair.Two.Attribution)
            .ThenByDescending(pair => pair.One.Period.To)
            .ThenByDescending(pair => pair.One.Known.From).ThenByDescending(pair => pair.Two.Known.From)
            .ThenBy(pair => pair.One.Id, StringComparer.Ordinal).ThenBy(pair => pair.Two.Id, StringComparer.Ordinal)
            .Cast<(Figure, Figure)?>().FirstOrDefault();
    }

    private static bool AreAlike(Figure one, Figure two, bool ofYears) =>
        Derivations.AreComparable(one, two)
        && one.Basis != Basis.Unknown
        && (ofYears
            ? one.Attribution == two.Attribution && one.Product == two.Product && one.Hs == two.Hs
            : one.Period.Year == two.Period.Year && one.Period.From.Year == two.Period.From.Year)
        && (one.Commodity != two.Commodity || one.Hs == two.Hs);

    // Two years of one key are compared within one series; two places or goods within one year.
    private static bool IsOfYears(FigureAsk one, FigureAsk two) =>
        one.YearFrom != two.YearFrom && one.IsKeyOf(two.Metric, two.Place, two.Partner, two.Commodity);

    private static Tier Worse(Tier one, Tier other) => one > other ? one : other;

    private static Figure[] Fit(FigureAsk ask, Snapshot snapshot) =>
        [.. KnownFigures.Of(ask, snapshot).Where(row => ask.IsAsked(row.Period)
            && HeadlineRule.Choose([row], ask, snapshot)[0].Leader is not null)];
}
