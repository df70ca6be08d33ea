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
    /// <summary>What the questions ask, in one metric; empty without a commodity.</summary>
    public static ImmutableArray<FigureAsk> Asks(IReadOnlyList<Question> questions, Snapshot snapshot)
    {
        var asks = questions.Select(question => MetricRule.Resolve(question, snapshot)).ToArray();
        if (asks.Any(each => each.IsEmpty)) return [];
        var same = asks.Select(each => each.FirstOrDefault(ask => ask.Metric == asks[0][0].Metric)).OfType<FigureAsk>()
            .ToImmutableArray();
        if (same.Length == asks.Length) return same;
        // The EU has a metric of its own; its import share is the one to set beside another country's.
        var metric = asks[0].Select(ask => ask.Metric).Append("import_share").First(id => id != "sourcing_share");
        return [.. questions.Select((question, at) => Asking.Of(question, metric, asks[at][0].Commodity, snapshot))];
    }

    /// <summary>The best rows that are alike, one for each side; empty if there are none.</summary>
    /// <param name="areParts">Only parts of one whole, which may be added.</param>
    public static ImmutableArray<Figure> Alike(ImmutableArray<FigureAsk> sides, Snapshot snapshot, bool areParts)
    {
        if (sides.Any(side => side.Metric != sides[0].Metric)) return [];
        var others = sides.Skip(1).Select(side => (Side: side, Rows: Fit(side, snapshot))).ToArray();
        return Fit(sides[0], snapshot)
            .Select(first => others.Select(other => Beside(first, other.Rows, IsOfYears(sides[0], other.Side)))
                .Prepend(first).OfType<Figure>().ToImmutableArray())
            .Where(group => group.Length == sides.Length)
            .OrderBy(group => group.Max(figure => Tiers.Of(figure, snapshot)))
            .ThenByDescending(group => group.All(figure => figure.Attribution == group[0].Attribution))
            .ThenByDescending(group => group[0].Period.To)
            .ThenByDescending(group => group[0].Known.From).ThenByDescending(group => group[^1].Known.From)
            .ThenBy(group => group[0].Id, StringComparer.Ordinal).ThenBy(group => group[^1].Id, StringComparer.Ordinal)
            .Append([]).First();

        Figure? Beside(Figure first, Figure[] rows, bool ofYears) => rows
            .Where(row => areParts ? Derivations.Sum(first, row) is not null : AreAlike(first, row, ofYears))
            .OrderBy(row => Worse(Tiers.Of(first, snapshot), Tiers.Of(row, snapshot)))
            .ThenByDescending(row => first.Attribution == row.Attribution)
            .ThenByDescending(row => row.Known.From).ThenBy(row => row.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool AreAlike(Figure one, Figure two, bool ofYears) =>
        Derivations.AreComparable(one, two)
        && (one.Basis != Basis.Unknown || AreOfOneList(one, two))
        && (ofYears
            ? one.Attribution == two.Attribution && one.Product == two.Product && one.Hs == two.Hs
            : one.Period.Year == two.Period.Year && one.Period.From.Year == two.Period.From.Year)
        && (one.Commodity != two.Commodity || one.Hs == two.Hs);

    // What a maker does not say of one line of its list it does not say of the next: they are counted alike.
    private static bool AreOfOneList(Figure one, Figure two) =>
        one.Source == two.Source && one.Attribution == two.Attribution && one.Period.To == two.Period.To;

    // Two years of one key are compared within one series; two places or goods within one year.
    private static bool IsOfYears(FigureAsk one, FigureAsk two) =>
        one.YearFrom != two.YearFrom && one.IsKeyOf(two.Metric, two.Place, two.Partner, two.Commodity);

    private static Tier Worse(Tier one, Tier other) => one > other ? one : other;

    private static Figure[] Fit(FigureAsk ask, Snapshot snapshot) =>
        [.. KnownFigures.Of(ask, snapshot).Where(row => ask.IsAsked(row.Period)
            && HeadlineRule.Choose([row], ask, snapshot)[0].Leader is not null)];
}
