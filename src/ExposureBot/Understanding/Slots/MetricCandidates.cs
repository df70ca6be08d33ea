using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Slots;

/// <summary>Which metrics a question may be about that names none: the default for each shape and verb.</summary>
internal sealed class MetricCandidates(Snapshot snapshot)
{
    private const string Union = "EUU";
    private static readonly string[] Bought = ["import_share", "sourcing_share", "net_import_reliance"];
    private readonly HeldKeys keys = new(snapshot);

    /// <summary>The metrics that the places, the shape and what is done with the goods allow, in the order in which they are tried.</summary>
    public string[] Of(QuestionDraft draft)
    {
        var importer = draft[SlotName.Importer];
        var supplier = draft[SlotName.Supplier];
        if (draft.Shape == Shape.ByPartner) return importer is null ? OfCustomers(draft) : OfSuppliers(importer, draft);
        if (draft.Shape == Shape.ByPlace || draft.Sight.Is("world")) return OfWorld(draft);
        if (draft.Shape == Shape.WhatIf) return IsLossOfOutput(importer, supplier, draft) ? OfWorld(draft) : ["import_share"];
        if (importer is not null && supplier is not null) return OfPair(draft, importer);
        var activity = draft.Sight.Sign("activity");
        // "Australia or China, lithium in tonnes": no work is named and nobody buys from anybody.
        if (draft.Has(SlotName.Importer2) && supplier is null && activity is null && draft.Sight.Has("kind", "tonnes")) return OfWorld(draft);
        var share = IsShare(draft);
        return activity switch
        {
            "price" when draft.Sight.Has("kind", "value") && draft.Sight.Has("activity", "import") => ["import_value", "price"],
            "price" when draft.Sight.Has("kind", "value") && draft.Sight.Has("activity", "export") => ["export_value", "price"],
            "price" => ["price"],
            "stock" => ["stockpile_days", "stockpiled_minerals"],
            "capacity" => ["production_capacity", "magnet_capacity"],
            "quota" => ["mining_quota", "export_quota", "refining_quota"],
            "mine" or "refine" or "produce" or "reserve" => OfWorld(draft),
            "consume" when !share => ["apparent_consumption", "reported_consumption", "estimated_consumption", "consumption", "demand"],
            "export" when share => importer is null ? ["export_share"] : ["export_destination_share"],
            "export" => Flow(draft, "export_value", "export_volume"),
            "import" when supplier is null && importer is not null && draft.Sight.Has("activity", "depend") => OfImporter(importer, draft),
            "import" when !share => Flow(draft, "import_value", "import_volume"),
            "import" when supplier is null && importer is not null => OfImporter(importer, draft),
            null when importer is not null && IsOnlyProducer(importer, draft) => OfWorld(draft),
            _ when importer is not null => OfImporter(importer, draft),
            "depend" or "import" when supplier is not null => ["import_share"],
            _ when supplier is not null && share => OfWorld(draft),
            "depend" => ["import_share", "net_import_reliance"],
            _ => share ? OfWorld(draft) : [],
        };
    }

    // Nobody is named who buys: what the world would miss.
    private bool IsLossOfOutput(string? importer, string? supplier, QuestionDraft draft) =>
        importer is null ? supplier is not null : supplier is null && IsOnlyProducer(importer, draft);

    // "Congo's cobalt share": the base knows it as one that mines or refines the goods, and never as a buyer.
    private bool IsOnlyProducer(string place, QuestionDraft draft) => draft[SlotName.Commodity] is { } commodity
        && !Bought.Any(metric => snapshot.FiguresOf(metric, commodity).Any(row => row.Place == place))
        && OfWorld(draft).Any(metric => snapshot.FiguresOf(metric, commodity).Any(row => row.Place == place));

    private static string[] Flow(QuestionDraft draft, string value, string volume) =>
        draft.Sight.Has("kind", "value") ? [value, volume] : [volume, value];

    // "How much cobalt does Congo mine" is a quantity, "how much rare earth does Japan import from China" a share.
    private static bool IsShare(QuestionDraft draft) => !draft.Sight.Is("growth") && (
        draft.Sight.Is("shares") || draft.Sight.Is("percent") || (draft.Sight.Has("kind", "share") && draft.Sight.Is("basis")) || (draft.Kind == "share" && draft.Sight.Sign("kind") is null or "share")
        || (draft.Choice.Sets("kind") == "share" && !draft.Sight.Has("kind", "tonnes") && !draft.Sight.Has("kind", "value")
            && draft.Sight.Sign("activity") is null or "depend" or "import" or "export" or "supply"));

    private string[] OfPair(QuestionDraft draft, string importer)
    {
        var sight = draft.Sight;
        var activity = sight.Has("activity", "export") && !sight.Has("activity", "import") ? "export" : sight.Sign("activity");
        if (draft.Shape == Shape.ByCommodity) return ["import_share"];
        if (activity == "export" && draft.Sight.Sign("kind") is null && draft.Kind is null)
        {
            return ["export_volume", "export_value", "export_destination_share", "import_share"];
        }

        // "Export value, by how many percent did it fall": the value is what is counted.
        var isCounted = sight.Sign("kind") is "value" or "tonnes" && sight.Sign("basis") is null;
        if (activity == "export" && !isCounted && draft.Sight.Is("shares")) return ["export_destination_share", "import_share"];
        if (!isCounted && draft.Sight.Is("shares")) return OfPairShare(draft, importer);
        if ((isCounted || !IsShare(draft)) && draft.Sight.Has("kind", "value")) return activity == "export" ? ["export_value", "import_value"] : ["import_value", "export_value"];
        if ((isCounted || !IsShare(draft)) && draft.Sight.Has("kind", "tonnes")) return activity == "export" ? ["export_volume", "import_volume"] : ["import_volume", "export_volume"];
        return OfPairShare(draft, importer);
    }

    private string[] OfPairShare(QuestionDraft draft, string importer) =>
        importer == Union && HasRow("sourcing_share", draft) ? ["sourcing_share"] : ["import_share"];

    // For the Union the share in its supply comes first, where the very key has one: it includes what it makes itself.
    private bool HasRow(string metric, QuestionDraft draft) => draft[SlotName.Commodity] is { } commodity
        && !snapshot.FiguresOf(new FigureKey(metric, draft[SlotName.Importer]!, draft[SlotName.Supplier], commodity)).IsEmpty;

    private string[] OfSuppliers(string importer, QuestionDraft draft) =>
        importer == Union && draft[SlotName.Commodity] is { } commodity && !snapshot.FiguresOf("sourcing_share", commodity).IsEmpty
            ? ["sourcing_share"]
            : ["import_share"];

    private static string[] OfCustomers(QuestionDraft draft) =>
        draft.Sight.Sign("activity") == "depend" ? ["import_share"]
        : draft.Has(SlotName.Supplier) || draft.Choice.Sets("side") == "customers" ? ["export_destination_share"]
        : ["import_share"];

    private string[] OfImporter(string importer, QuestionDraft draft)
    {
        if (draft.Sight.Sign("activity") is "consume") return ["apparent_consumption", "consumption", "demand"];
        var commodity = draft[SlotName.Commodity];
        var reliance = draft.Shape == Shape.Compare && draft.Sight.Has("activity", "depend")
            ? keys.Has("net_import_reliance", draft)
            : commodity is not null
            ? snapshot.FiguresOf("net_import_reliance", commodity).Any(row => row.Place == importer)
            : draft.Shape is Shape.ByCommodity or Shape.Rank && draft.Sight.Sign("activity") is "depend" or "import"
                && snapshot.Content.Figures.Any(row => row.Metric == "net_import_reliance" && row.Place == importer);
        return reliance && draft.Shape is Shape.One or Shape.Series or Shape.ByCommodity or Shape.Rank or Shape.Compare
            ? ["net_import_reliance"]
            : OfSuppliers(importer, draft);
    }

    private static string[] OfWorld(QuestionDraft draft)
    {
        var share = IsShare(draft) || draft.Shape == Shape.ByPlace || (draft.Sight.Is("world") && draft.Has(SlotName.Supplier));
        if (draft.Sight.Has("kind", "tonnes")) share = false;
        return draft.Sight.Sign("activity") switch
        {
            "mine" => share
                ? ["mine_production_share", "global_supply_share", "mine_production"]
                : ["mine_production", "mine_production_share"],
            "refine" => share
                ? ["refinery_production_share", "global_supply_share", "refinery_production"]
                : ["refinery_production", "refinery_production_share"],
            "reserve" => ["reserves"],
            // Who stops selling takes a part of what the world trades.
            "export" when draft.Shape == Shape.WhatIf => ["export_share", "export_volume", "export_value"],
            "export" => share ? ["export_share"] : Flow(draft, "export_value", "export_volume"),
            "import" => share ? ["world_import_share"] : Flow(draft, "import_value", "import_volume"),
            "capacity" => ["production_capacity", "capacity_share"],
            "price" => ["price"],
            "quota" => ["mining_quota", "export_quota"],
            "stock" => ["stockpile_days"],
            "consume" => ["apparent_consumption", "consumption", "demand"],
            _ => share
                ? ["mine_production_share", "refinery_production_share", "production_share", "global_supply_share", "mine_production"]
                : ["mine_production", "refinery_production", "production", "mine_production_share",
                    "refinery_production_share", "production_share"],
        };
    }
}
