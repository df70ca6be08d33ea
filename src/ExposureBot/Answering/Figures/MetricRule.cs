using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// What bare "dependence" and "share" mean. For users: with a supplier named, the share in imports (for the EU, in
/// its supply
/// where the study has it); without one, net import reliance, else the top suppliers; a share of the world is of mine
/// output or
/// refining, by stage, and the EU study's where no better figure is held.
/// </summary>
public static class MetricRule
{
    private const string World = "WLD";
    private const string Imports = "import_share";
    private const string Sourcing = "sourcing_share";
    private const string Reliance = "net_import_reliance";
    private const string Exporter = "net_exporter";
    private const string Mining = "mine_production_share";
    private const string Refining = "refinery_production_share";
    private const string Supply = "global_supply_share";
    private const string Exports = "export_share";
    private const string Destinations = "export_destination_share";

    // What a stage is counted in where a question names nothing else.
    private static readonly ImmutableDictionary<Stage, string> ByStage = new Dictionary<Stage, string>
    {
        [Stage.Stock] = "stockpile_days",
        [Stage.Reserve] = "reserves",
        [Stage.Price] = "price",
        [Stage.Consume] = "apparent_consumption",
    }.ToImmutableDictionary();

    private static readonly string[] OtherWorldShares = ["production_share", Supply, "magnet_market_share", Exports];

    /// <summary>
    /// What to ask figures for: one, or one for each stage of a world share; empty without a commodity.
    /// </summary>
    public static ImmutableArray<FigureAsk> Resolve(Question question, Snapshot snapshot) =>
        [.. Said(question, snapshot).Select(ask => Partnered(Worldwide(ask, snapshot), snapshot))];

    // What is only held towards one partner is asked for without naming it: a ban that is aimed at one country.
    private static FigureAsk Partnered(FigureAsk ask, Snapshot snapshot)
    {
        if (ask.Place is null || ask.Partner is not null || Asking.IsFlow(ask.Metric) || HasRows(ask, snapshot, inTime: true)) return ask;
        var partners = KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot)
            .Where(row => row.Place == ask.Place && KnownFigures.Matches(row, ask, snapshot) && ask.IsAsked(row.Period))
            .Select(row => row.Partner).Distinct().Take(2).ToArray();
        return partners is [{ } only] ? ask with { Partner = only } : ask;
    }

    // Without a place, a metric that has a figure of the whole world is asked of the world.
    // One that only one country is studied for, the supply risk of the EU, is asked of that.
    private static FigureAsk Worldwide(FigureAsk ask, Snapshot snapshot) =>
        ask.Place is not null ? ask
        : HasRows(ask with { Place = World }, snapshot) ? ask with { Place = World }
        : OnlyPlace(ask, snapshot) is { } place ? ask with { Place = place }
        : ask;

    private static string? OnlyPlace(FigureAsk ask, Snapshot snapshot) => ask.Form is not null
        ? KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot).Where(row => KnownFigures.Matches(row, ask, snapshot))
            .Select(row => row.Place).Distinct().Take(2).ToArray() is [var formed] ? formed : null
        : snapshot.Metrics.TryGetValue(ask.Metric, out var metric) && metric.PartnerRole == Role.None
            && snapshot.FiguresOf(ask.Metric, ask.Commodity).Select(row => row.Place).Distinct().Take(2).ToArray() is [var only]
            ? only
            : null;

    private static ImmutableArray<FigureAsk> Said(Question question, Snapshot snapshot)
    {
        if (question[SlotName.Commodity] is not { } commodity) return [];
        if (question.Metric is { Origin: not Origin.Default } said)
        {
            return [Flagged(Asking.Of(question, said.Value, commodity, snapshot), snapshot)];
        }

        var stage = Asking.Listed<Stage>(question[SlotName.Stage]);
        if (stage is { } counted && ByStage.TryGetValue(counted, out var metric)) return [Ask(metric)];
        if (question[SlotName.Importer] is { } importer)
        {
            return question[SlotName.Supplier] is not null ? [Share(importer)] : [Dependence(importer)];
        }

        if ((question[SlotName.Supplier] ?? question[SlotName.Place]) is not null)
        {
            return WorldShares(question, commodity, stage, snapshot);
        }

        var producers = Places(question, snapshot);
        return [producers.FirstOrDefault(ask => HasAnyPlace(ask, snapshot)) ?? producers[0]];

        FigureAsk Ask(string id) => Asking.Of(question, id, commodity, snapshot);

        FigureAsk Share(string place) =>
            PlaceGroups.IsUnion(place) && HasRows(Ask(Sourcing), snapshot) ? Ask(Sourcing) : Ask(Imports);

        FigureAsk Dependence(string place) =>
            Flagged(Ask(Reliance), snapshot) is var reliance && HasRows(reliance, snapshot) ? reliance
            : PlaceGroups.IsUnion(place) && HasAnyPartner(Ask(Sourcing), snapshot) ? Ask(Sourcing)
            : Ask(Imports);
    }

    /// <summary>What a list of suppliers or customers asks for; several to try in order.</summary>
    public static ImmutableArray<FigureAsk> Partners(Question question, Snapshot snapshot)
    {
        if (question[SlotName.Commodity] is not { } commodity) return [];
        var importer = question[SlotName.Importer] ?? question[SlotName.Place];
        var said = question.Metric is { Origin: not Origin.Default } metric ? metric.Value : null;
        string[] metrics = said is not null && HasPartner(said, commodity, snapshot) ? [said]
            : importer is null ? [Destinations]
            : PlaceGroups.IsUnion(importer) ? [Imports, Sourcing]
            : [Imports];
        return [.. metrics.Select(each => Asking.Of(question, each, commodity, snapshot) with { Partner = null })];
    }

    /// <summary>What a list of producers or buyers asks for; several to try in order.</summary>
    public static ImmutableArray<FigureAsk> Places(Question question, Snapshot snapshot)
    {
        if (question[SlotName.Commodity] is not { } commodity) return [];
        string[] metrics = question.Metric is { Origin: not Origin.Default } said ? [said.Value]
            : question[SlotName.Supplier] is not null ? [Imports]
            : Asking.Listed<Stage>(question[SlotName.Stage]) switch
            {
                Stage.Process => [Refining, Supply],
                Stage.Trade => [Exports],
                Stage.Reserve => ["reserves"],
                _ => [Mining, Refining, Supply, "production_share"],
            };
        return [.. metrics.Select(metric => Asking.Of(question, metric, commodity, snapshot) with { Place = null })];
    }

    /// <summary>What a list of goods asks for; the commodity of the result is the group asked for, or empty.</summary>
    public static FigureAsk Commodities(Question question, Snapshot snapshot)
    {
        var metric = question.Metric is { Origin: not Origin.Default } said ? said.Value
            : question[SlotName.Importer] is null ? Mining
            : question[SlotName.Supplier] is null ? Reliance
            : Imports;
        return Asking.Of(question, metric, question[SlotName.Commodity] ?? "", snapshot);
    }

    private static bool HasPartner(string metric, string commodity, Snapshot snapshot) =>
        (snapshot.Metrics.TryGetValue(metric, out var found) && found.PartnerRole is not Role.None)
        || snapshot.FiguresOf(metric, commodity).Any(row => row.Partner is not (null or World));

    private static ImmutableArray<FigureAsk> WorldShares(
        Question question, string commodity, Stage? stage, Snapshot snapshot)
    {
        if (stage == Stage.Trade) return [Ask(Exports, null)];
        var stages = stage switch
        {
            Stage.Mine => new[] { Stage.Mine },
            Stage.Process => [Stage.Process],
            _ => [Stage.Mine, Stage.Process],
        };
        var held = stages.Select(OfStage).Where(ask => HasRows(ask, snapshot)).ToImmutableArray();
        if (!held.IsEmpty) return held;
        var others = stage is null ? OtherWorldShares.Select(metric => Ask(metric, null)).ToList() : [];
        if (others.Find(ask => HasRows(ask, snapshot)) is { } other) return [other];
        // What nobody is known to make for the world is still bought from somebody.
        return stage is null && SellsTo(Ask(Imports, null), snapshot) ? [Ask(Imports, null)] : [OfStage(stages[0])];

        FigureAsk Ask(string metric, Stage? only) =>
            Asking.Of(question, metric, commodity, snapshot) with { Stage = only };

        FigureAsk OfStage(Stage one)
        {
            var output = Ask(one == Stage.Mine ? Mining : Refining, one);
            var study = Ask(Supply, one);
            return !IsSound(output, snapshot) && HasRows(study, snapshot) ? study : output;
        }
    }

    private static bool SellsTo(FigureAsk ask, Snapshot snapshot) => ask.Partner is not null
        && KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot).Any(row => row.Partner == ask.Partner);

    // A net exporter has no reliance in percent but a flag that says so.
    private static FigureAsk Flagged(FigureAsk ask, Snapshot snapshot) =>
        ask.Metric == Reliance && !HasRows(ask, snapshot) && HasRows(ask with { Metric = Exporter }, snapshot)
            ? ask with { Metric = Exporter }
            : ask;

    /// <summary>Whether the metric is of several stages and neither its name nor its topic says which.</summary>
    public static bool IsOfSeveralStages(string metric) => metric == Sourcing;

    /// <summary>Whether figures of the metric are of several stages.</summary>
    public static bool CountsSeveralStages(string metric) => metric is Sourcing or Supply;

    private static bool HasRows(FigureAsk ask, Snapshot snapshot, bool inTime = false) =>
        KnownFigures.Of(ask, snapshot).Any(row => !inTime || ask.IsAsked(row.Period));

    private static bool HasAnyPartner(FigureAsk ask, Snapshot snapshot) =>
        KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot).Any(row => row.Place == ask.Place);

    private static bool HasAnyPlace(FigureAsk ask, Snapshot snapshot) =>
        KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot).Any();

    // Official, or official and relayed: what the EU study gives way to.
    private static bool IsSound(FigureAsk ask, Snapshot snapshot) =>
        KnownFigures.Of(ask, snapshot).Any(row => Tiers.Of(row, snapshot) is Tier.A or Tier.B);
}
