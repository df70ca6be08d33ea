using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Slots;

/// <summary>
/// Chooses the metric: its own name, else what is done with the goods and the kind of number, else the default of
/// ANSWERS ("bare dependence"). Of several that fit, the first of which the base holds a row for the commodity.
/// </summary>
internal sealed class MetricChooser(Snapshot snapshot)
{
    private const string Imports = "import_share";
    private const string Union = "EUU";
    private const string World = "WLD";
    private const string EndUse = "end_use_share";
    private const string ProjectedMark = "projected_";

    // Names of these are common words; roles and activity decide on them.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "import_share", "export_destination_share", "sourcing_share", "import_volume", "export_volume", "production",
        "demand", "consumption", "price", "end_use_share", "reserves", "mine_production", "refinery_production",
        "production_share", "export_share", "world_import_share", "import_value", "export_value", "import_dependence",
        "global_supply_share", "mine_production_share", "refinery_production_share", "stockpile_days", "listed_entities",
        "net_import_reliance", "investment", "production_capacity", "export_quota", "supplier_market_share", "element_count",
        "shipment_volume",
    };

    // What a bare "share", "how much" or "versus" of places may be of, in the order in which they are tried.
    private static readonly string[] Shares =
    [
        "mine_production_share", "refinery_production_share", "global_supply_share", "production_share", "magnet_market_share",
        "export_share", "mine_production", "refinery_production", "production", "sourcing_share", "reserves", "export_destination_share",
        "import_share",
    ];

    private static readonly string[] Quantities =
    [
        "mine_production", "refinery_production", "production", "apparent_consumption", "import_volume", "export_volume", "shipment_volume",
    ];

    // How trade may be counted.
    private static readonly string[] Flows =
    [
        "import_share", "import_volume", "import_value", "export_volume", "export_value", "export_destination_share", "shipment_volume",
    ];

    private readonly HeldKeys keys = new(snapshot);
    private readonly MetricCandidates metrics = new(snapshot);

    /// <summary>Chooses for <paramref name="draft"/>, whose roles and goods are known.</summary>
    public void Choose(QuestionDraft draft)
    {
        if (draft.Metric is not null) return;
        var sight = draft.Sight;
        if ((sight.Sign("metric") ?? draft.Choice.Sets("metric")) is { } sign)
        {
            draft.Choose(sign, Origin.Said, "named by its words");
            return;
        }

        var isDefined = draft.Shape == Shape.Define;
        // "How many times" two are of one another is no multiple on record.
        var isRatio = draft[SlotName.Topic] == "ratio";
        var named = sight.Marked.Metrics.Where(metric => isDefined || !Common.Contains(metric.Id))
            .Where(metric => !isRatio || snapshot.Metrics[metric.Id].UnitKind != UnitKind.Ratio).MaxBy(metric => metric.Span.Length);
        if (named is not null)
        {
            draft.Choose(named.Id, named.IsCorrected ? Origin.Corrected : Origin.Said, $"named `{named.Surface}`");
            return;
        }

        if (isDefined) return;
        if (IsOfUse(draft))
        {
            draft.Choose(EndUse, Origin.Said, "what goes into a use");
            return;
        }

        var candidates = metrics.Of(draft);
        if (candidates.Length == 0) return;
        var commodity = draft[SlotName.Commodity];
        if (IsOfWorldInTwoYears(draft) && Array.Find(Quantities, metric => HoldsWorld(metric, commodity)) is { } output)
        {
            draft.Choose(output, Origin.Default, "the world in two years");
            return;
        }

        if (OfForm(draft, candidates) is { } counted)
        {
            draft.Choose(counted, Origin.Said, "the way of counting that is held of that form");
            return;
        }

        if (OnlyHeld(draft, candidates) is { } exact)
        {
            draft.Choose(exact.Id, Origin.Said, $"named `{exact.Surface}`, and no other is held of it");
            return;
        }

        if (OfTime(draft, candidates) is { } timely)
        {
            draft.Choose(timely, Origin.Said, "the only way of counting that is held of that time");
            return;
        }

        var held = Array.Find(candidates, metric => keys.HasPair(metric, draft))
            ?? Array.Find(candidates, metric => keys.Has(metric, draft));
        if (held is null && Other(draft) is { } other)
        {
            draft.Choose(
                sight.Is("projected") ? Projected(other) ?? other : other, Origin.Default, "the first that is held for the goods and places");
            return;
        }

        held ??= Array.Find(candidates, metric => Holds(metric, commodity, draft))
            ?? Array.Find(candidates, metric => Holds(metric, commodity)) ?? Array.Find(candidates, metric => HoldsPart(metric, commodity))
            ?? (HoldsGroup(draft, commodity) ? Imports : null);
        var origin = sight.Sign("activity") is not (null or "depend" or "supply") || draft.Shape == Shape.ByPartner || draft.Has(SlotName.Supplier)
            || (draft.Shape == Shape.Compare && sight.Has("kind", "tonnes"))
            ? Origin.Said
            : Origin.Default;
        if (sight.Is("projected") && Projected(held ?? candidates[0]) is { } projected)
        {
            draft.Choose(projected, Origin.Said, "a projection is asked for");
            return;
        }

        // A number is looked up wherever it stands, unless it is said of what.
        if (draft.Shape == Shape.Lookup && (origin == Origin.Default || sight.Sign("kind") is null && IsWork(sight))) return;
        draft.Choose(held ?? candidates[0], origin, $"activity {sight.Sign("activity") ?? "none"}, kind {sight.Sign("kind") ?? "none"}");
    }

    // "Soybeans from the US, September 2025": where no number is said to be a share, what is held of that time is meant.
    private string? OfTime(QuestionDraft draft, string[] candidates)
    {
        if (draft.Shape != Shape.One || !HeldKeys.HasTime(draft) || draft.Sight.Sign("kind") is not null) return null;
        if (draft.Sight.Sign("activity") is not (null or "import" or "export" or "supply")) return null;
        if (Array.Exists(candidates, metric => keys.HasInTime(metric, draft))) return null;
        return Array.FindAll(Flows, metric => keys.HasInTime(metric, draft)) is [var only] ? only : null;
    }

    // "Refined copper consumption": of several ways in which use is counted, the one whose figures are of that form.
    private string? OfForm(QuestionDraft draft, string[] candidates)
    {
        if (draft.Shape != Shape.One || draft.Sight.Sign("activity") != "consume" || draft[SlotName.Commodity] is not { } good) return null;
        var forms = draft.Sight.Of(SignKind.Commodity).Select(bridge => bridge.Mention!.Surface)
            .Concat(draft.Sight.Marked.Products.Select(product => product.Id)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fit = Array.FindAll(candidates, metric => keys.Has(metric, draft)
            && snapshot.FiguresOf(metric, good).Any(row => forms.Contains(row.Product)));
        return fit is [var only] ? only : null;
    }

    // "Cobalt: 2020 against 2025": of the world as a whole there is no share.
    private static bool IsOfWorldInTwoYears(QuestionDraft draft) => draft.Shape is Shape.Compare or Shape.Series
        && !draft.Has(SlotName.Importer) && !draft.Has(SlotName.Supplier) && !draft.Has(SlotName.Place) && !draft.Has(SlotName.Commodity2)
        && !draft.Has(SlotName.Org) && draft.Sight.Sign("activity") is null or "produce" or "mine" or "refine" && !draft.Sight.Is("shares");

    private bool HoldsWorld(string metric, string? commodity) =>
        commodity is not null && snapshot.FiguresOf(metric, commodity).Any(figure => figure.Place == World);

    // Where no pair of buyer and seller is meant and no work is named, what the base has for the places is meant.
    private string? Other(QuestionDraft draft)
    {
        var sight = draft.Sight;
        if (draft.Shape is not (Shape.One or Shape.Series or Shape.Compare)) return null;
        // "How much of the soybeans is American": what nobody mines is bought.
        if (sight.Sign("activity") is not (null or "supply" or "produce")) return IsWork(sight) && !Array.Exists(Shares, metric => metric != Imports && keys.Has(metric, draft)) && sight.Is("shares") && draft.Has(SlotName.Supplier) && keys.Has(Imports, draft) ? Imports : null;
        if (draft.Has(SlotName.Importer) && draft.Has(SlotName.Supplier)) return null;
        if (!draft.Has(SlotName.Importer) && !draft.Has(SlotName.Supplier) && draft.Shape != Shape.Compare) return null;
        if (sight.Has("kind", "value")) return null;
        return Array.Find(sight.Has("kind", "tonnes") ? Quantities : Shares, metric => keys.Has(metric, draft));
    }

    // "Import dependence", "demand": the words are common, but the base has such a figure of the very goods and place only.
    private Mention? OnlyHeld(QuestionDraft draft, string[] candidates)
    {
        if (draft[SlotName.Commodity] is not { } good || candidates.Any(metric => Holds(metric, good, draft))) return null;
        return draft.Sight.Marked.Metrics.Where(metric => Holds(metric.Id, good, draft)).MaxBy(metric => metric.Span.Length);
    }

    // The places that were said, of which one must be the figure's.
    private bool Holds(string metric, string? good, QuestionDraft draft)
    {
        if (good is null) return false;
        string?[] places = [draft[SlotName.Importer], draft[SlotName.Supplier], draft[SlotName.Place]];
        return snapshot.FiguresOf(metric, good).Any(row => places.Contains(row.Place));
    }

    // "How much platinum goes into electrolysers": a use of which the base has the share, and no country trades.
    private bool IsOfUse(QuestionDraft draft) => draft.Shape is Shape.One or Shape.Lookup
        && draft[SlotName.Application] is { } use && draft[SlotName.Commodity] is { } good
        && draft[SlotName.Supplier] is null && draft[SlotName.Importer] is null or Union
        && draft.Sight.Sign("activity") is null or "consume"
        && snapshot.FiguresOf(EndUse, good).Any(row => row.Application?.Contains(use, StringComparison.OrdinalIgnoreCase) == true);

    // Mining is told of in shares as well as in tonnes.
    private static bool IsWork(Sight sight) => sight.Sign("activity") is "mine" or "refine" or "produce";

    /// <summary>The projection of a metric, or null if the base has none.</summary>
    public string? Projected(string metric) => snapshot.Metrics.ContainsKey(ProjectedMark + metric) ? ProjectedMark + metric : null;

    private bool Holds(string metric, string? commodity) => commodity is not null && !snapshot.FiguresOf(metric, commodity).IsEmpty;

    // "The Australian part of beef": of its group the base knows who buys from them, and of no part who makes it.
    private bool HoldsGroup(QuestionDraft draft, string? commodity) => draft[SlotName.Supplier] is { } seller && !draft.Has(SlotName.Importer)
        && commodity is not null && snapshot.Commodities.GetValueOrDefault(commodity)?.Parent is { Length: > 0 } group
        && draft.Shape == Shape.One && draft.Sight.Is("shares")
        && snapshot.FiguresOf(Imports, group).Any(row => row.Partner == seller);

    private bool HoldsPart(string metric, string? commodity) => commodity is not null
        && snapshot.ChildrenOf(commodity).Any(child => !snapshot.FiguresOf(metric, child).IsEmpty);
}
