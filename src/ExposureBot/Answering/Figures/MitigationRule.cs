using System.Collections.Immutable;
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
        if (ListRule.Of(rows, ask, dimension, snapshot) is not [{ IsOneDefinition: true } list, ..]) return [];
        var main = question[SlotName.Supplier] ?? question[SlotName.Exclude]
            ?? ListRule.MemberOf(list.Rows[0], dimension);
        return list.Rows.RemoveAll(row => ListRule.MemberOf(row, dimension) == main);
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
        if (question[SlotName.Commodity] is not { } commodity) return [];
        var clocks = question.Clocks;
        var place = question[SlotName.Importer];
        return [.. snapshot.Content.Events
            .Where(happening => happening.Class is EventClass.Agreement or EventClass.InvestmentOrProject
                && happening.Known.On(clocks.KnownOn) && happening.Date.Start <= clocks.AsOf
                && happening.SameAs is null && happening.Commodities.Contains(commodity)
                && (place is null || Concerns(happening, place, snapshot)))
            .OrderByDescending(happening => happening.Date.Start)
            .ThenBy(happening => happening.Id, StringComparer.Ordinal)];
    }

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
