using System.Collections.Immutable;
using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// What is held against a dependence. For users: suppliers other than the one in question, stocks, agreements for
/// supply and
/// events of agreement or investment, of the good itself, its parts or its groups.
/// </summary>
internal static class MitigationRule
{
    private static readonly string[] StockMetrics =
        ["stockpile_days", "stockpile_target_days", "stockpile_release", "stockpiled_minerals"];
    private static readonly string[] SupplyMetrics = ["planned_supply", "planned_supply_share", "offtake_share"];
    private const string Imports = "import_share";
    private const string Mining = "mine_production_share";
    private static readonly string[] Outputs = [Mining, "refinery_production_share", "production_share", "global_supply_share"];

    /// <summary>
    /// Suppliers beside the one that is named, or beside the largest; producers if no importer is named.
    /// </summary>
    public static ImmutableArray<Figure> OtherSuppliers(Question question, Snapshot snapshot)
    {
        if (question[SlotName.Commodity] is not { } commodity) return [];
        var importer = question[SlotName.Importer];
        var dimension = importer is null ? Dimension.Place : Dimension.Partner;
        var ask = Asking.Of(question, importer is null ? Mining : Imports, commodity, snapshot) with { Partner = null };
        var rows = KnownFigures.Of(ask.Metric, commodity, ask.Clocks, snapshot)
            .Where(row => importer is null || row.Place == importer);
        if (ListRule.Of(rows, ask, dimension, snapshot) is not [{ IsOneDefinition: true } list, ..])
        {
            return Producers(question, commodity, snapshot);
        }

        var main = question[SlotName.Supplier] ?? question[SlotName.Exclude]
            ?? ListRule.MemberOf(list.Rows[0], dimension);
        return list.Rows.RemoveAll(row => ListRule.MemberOf(row, dimension) == main);
    }

    // Whom nobody is on record as buying from may still be supplied by those who produce.
    private static ImmutableArray<Figure> Producers(Question question, string commodity, Snapshot snapshot)
    {
        foreach (var metric in Outputs)
        {
            var ask = Asking.Of(question, metric, commodity, snapshot) with { Place = null, Partner = null };
            var rows = KnownFigures.Of(metric, commodity, ask.Clocks, snapshot);
            if (ListRule.Of(rows, ask, Dimension.Place, snapshot) is not [{ IsOneDefinition: true } list, ..]) continue;
            var main = question[SlotName.Supplier] ?? question[SlotName.Exclude] ?? list.Rows[0].Place;
            return list.Rows.RemoveAll(row => row.Place == main || row.Place == question[SlotName.Importer]);
        }

        return [];
    }

    /// <summary>Stocks and their targets of the place.</summary>
    public static ImmutableArray<Figure> Stocks(Question question, Snapshot snapshot) =>
        Held(question, snapshot, StockMetrics, figure => figure.Place);

    /// <summary>Planned supply and rights to take output.</summary>
    public static ImmutableArray<Figure> Agreements(Question question, Snapshot snapshot) =>
        Held(question, snapshot, SupplyMetrics, figure => figure.Partner ?? figure.Place);

    /// <summary>Agreements and investments on record, newest first, those that name the place first.</summary>
    public static ImmutableArray<Event> Events(Question question, Snapshot snapshot)
    {
        var clocks = question.Clocks;
        var scope = question[SlotName.Commodity] is { } commodity ? CommodityScope.Touching(commodity, snapshot) : null;
        var parties = Parties(question);
        if (scope is null && parties.Length == 0) return [];
        return [.. snapshot.Content.Events
            .Where(happening => happening.Class is EventClass.Agreement or EventClass.InvestmentOrProject
                && happening.Known.On(clocks.KnownOn) && happening.Date.Start <= clocks.AsOf
                && happening.SameAs is null && (scope is null || happening.Commodities.Any(scope.Contains))
                && parties.All(party => Concerns(happening, party, snapshot)))
            .OrderByDescending(happening => question[SlotName.Commodity] is { } good && happening.Commodities.Contains(good))
            .ThenByDescending(happening => happening.Date.Start)
            .ThenBy(happening => happening.Id, StringComparer.Ordinal)];
    }

    /// <summary>Programmes, stockpiles and laws of the place that serve its supply, in force, newest first.</summary>
    public static ImmutableArray<PaperState> Programmes(Question question, Snapshot snapshot)
    {
        var scope = question[SlotName.Commodity] is { } good ? CommodityScope.Within(good, snapshot) : null;
        if (scope is not null) scope.UnionWith(snapshot.Above(question[SlotName.Commodity]!));
        return [.. snapshot.Content.Measures
            .Where(measure => Serves(measure, question[SlotName.Importer])
                && (scope is null || measure.Commodities.Any(scope.Contains)))
            .Select(measure => PaperRule.Find(measure, question.Clocks, snapshot)).OfType<PaperState>()
            .Where(state => state.IsLive)
            .OrderByDescending(state => (state.Since ?? default).Start).ThenBy(state => state.Measure.Id, StringComparer.Ordinal)];
    }

    // A law that restricts others serves nobody's supply: only the place's own laws count, and of others money and stocks.
    private static bool Serves(Measure measure, string? place) => place is null
        ? measure.Kind is MeasureKind.Subsidy or MeasureKind.Stockpile
        : measure.Country == place && (measure.Kind is MeasureKind.Subsidy or MeasureKind.Stockpile
            || (measure.Kind == MeasureKind.Law && measure.Direction == MeasureDirection.None));

    private static ImmutableArray<string> Parties(Question question) =>
        [.. new[] { question[SlotName.Importer], question[SlotName.Org], question[SlotName.Company] }.OfType<string>()];

    private static ImmutableArray<Figure> Held(
        Question question, Snapshot snapshot, string[] metrics, Func<Figure, string> place)
    {
        if (question[SlotName.Commodity] is not { } commodity) return [];
        var importer = question[SlotName.Importer];
        string[] goods =
            [commodity, .. CommodityKin.Of(commodity, snapshot), .. CommodityKin.GroupsBeside(commodity, snapshot)];
        return [.. goods.Distinct().SelectMany(good => metrics.SelectMany(metric => snapshot.FiguresOf(metric, good)))
            .Where(figure => figure.Known.On(question.Clocks.KnownOn) && figure.Headline != HeadlineUse.No
                && Tiers.Of(figure, snapshot) != Tier.D && (importer is null || place(figure) == importer)
                && KnownFigures.RevisionOf(figure, question.Clocks, snapshot) is null)
            .OrderBy(figure => Array.IndexOf(goods, figure.Commodity)).ThenByDescending(figure => figure.Period.To)
            .ThenByDescending(figure => figure.Known.From).ThenBy(figure => figure.Id, StringComparer.Ordinal)];
    }

    private static bool Concerns(Event happening, string place, Snapshot snapshot) =>
        happening.Targets.Concat(happening.Actors).Any(id => id == place
            || (snapshot.Organisations.TryGetValue(id, out var organisation) && organisation.Country == place));
}
