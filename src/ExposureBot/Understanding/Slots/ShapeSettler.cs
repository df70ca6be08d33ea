using ExposureBot.Knowledge;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Slots;

/// <summary>
/// What a text's words, names, places and metric say of the shape, whatever chose it: each is asked once it is known.
/// </summary>
internal sealed class ShapeSettler(Snapshot snapshot)
{
    private const string Sum = "sum";
    private const string Ratio = "ratio";
    private const string Ordinal = "ordinal";
    private const string Position = "position";
    private const string World = "WLD";
    private static readonly string[] WorldShares =
        ["mine_production_share", "refinery_production_share", "global_supply_share", "production_share"];

    private readonly HeldKeys keys = new(snapshot);

    /// <summary>By the words: two together are a sum, a number with a bound cuts a list of goods.</summary>
    public static void ByWords(QuestionDraft draft)
    {
        var sight = draft.Sight;
        if (sight.Is(Sum) && sight.Is("places") && draft.Shape is Shape.One or Shape.ByPartner or Shape.Compare)
        {
            draft.Shape = Shape.Compare;
            draft.Put(SlotName.Topic, Sum, Origin.Said, "sign");
        }
        else if (sight.Is(Ratio) && sight.Is("pair")
            && draft.Shape is Shape.One or Shape.ByPlace or Shape.Rank or Shape.Compare or Shape.Lookup)
        {
            draft.Shape = Shape.Compare;
            draft.Put(SlotName.Topic, Ratio, Origin.Said, "sign");
        }
        else if (sight.Is("growth") && draft.Shape == Shape.Compare && sight.Marked.Times.Length > 0 && !sight.Is("pair"))
        {
            draft.Shape = Shape.Series;
        }
        else if (IsOfPosition(sight) is { } topic
            && draft.Shape is Shape.One or Shape.ByPlace or Shape.ByPartner or Shape.Rank or Shape.Lookup)
        {
            draft.Shape = Shape.Rank;
            draft.Put(SlotName.Topic, topic, Origin.Said, "sign");
            if (sight.Sign(Ordinal) is { } number)
            {
                draft.Put(SlotName.Rank, $"{sight.Sign("order") ?? "desc"}:{number}", Origin.Said, "sign");
            }
        }
        else if (sight.Is(Sum) && draft.Shape == Shape.Rank)
        {
            draft.Put(SlotName.Topic, Sum, Origin.Said, "sign");
        }
        else if (draft.Shape == Shape.Define && sight.Is("number") && !sight.Is("commodity") && !sight.Is("metric") && !sight.Is("set"))
        {
            draft.Shape = Shape.Lookup;
        }
        else if (sight.Is("bound") && sight.Is("number") && !sight.Is("commodity") && draft.Shape is Shape.One or Shape.Compare or Shape.List)
        {
            draft.Shape = Shape.ByCommodity;
        }
    }

    /// <summary>By what is named: a company is on a list or not, and who confirms a measure is part of its status.</summary>
    public void ByNames(QuestionDraft draft)
    {
        if (IsOnList(draft))
        {
            draft.Shape = Shape.List;
            if (draft.Slots.TryGetValue(SlotName.Measure, out var law) && law.Origin == Origin.Assumed) draft.Drop(SlotName.Measure);
        }

        if (IsOfStances(draft)) draft.Shape = Shape.Status;
    }

    /// <summary>By the roles of the places: two suppliers, two producers, or producers whom nobody is said to buy from.</summary>
    public void ByPlaces(QuestionDraft draft)
    {
        if (draft.Shape == Shape.One && draft.Has(SlotName.Supplier2)) draft.Shape = Shape.Compare;
        if (IsOfProducers(draft) || IsOfSuppliersToNobody(draft)) draft.Shape = Shape.ByPlace;
        if (IsOfTwoProducers(draft)) BothImporters(draft);
    }

    /// <summary>By the metric: one that has no partners has no list of them.</summary>
    public void ByMetric(QuestionDraft draft)
    {
        if (HasNoPartner(draft) || IsOfWay(draft)) draft.Shape = Shape.One;
        if (IsShareOfQuantity(draft)) draft.Put(SlotName.Topic, "share", Origin.Said, "a share of what is counted in tonnes");
        if (draft.Shape == Shape.Series && draft.Sight.Is("growth")) draft.Put(SlotName.Topic, "growth", Origin.Said, "sign");
    }

    // "Who comes third", "which place does Vietnam hold": one row of a list is asked for.
    private static string? IsOfPosition(Sight sight) => !sight.Is("commodity") ? null
        : sight.Is(Ordinal) ? Ordinal
        // Buyers of one seller are of wholes of their own: they have no places.
        : sight.Is(Position) && sight.Is("place") && !(sight.Is("places") && sight.Has("activity", "import")) ? Position
        : null;

    // "Who confirmed the ban?": who says what of a measure is part of its status.
    private static bool IsOfStances(QuestionDraft draft) => draft.Shape == Shape.Quote && draft.Sight.Is("stance") && draft.Has(SlotName.Measure)
        && !draft.Has(SlotName.Person) && !draft.Has(SlotName.Org) && !draft.Has(SlotName.Company) && !draft.Has(SlotName.Source)
        && draft.Sight.Marked.Quoted is null;

    // "Is Subaru on the control list?": what is asked of a company is whether an official list has it.
    private bool IsOnList(QuestionDraft draft) => draft.Shape == Shape.Status && draft.Has(SlotName.Company)
        && (draft.Has(SlotName.Set)
            || !draft.Slots.TryGetValue(SlotName.Measure, out var named) || named.Origin == Origin.Assumed
            || draft[SlotName.Measure] is not { } law
            || (snapshot.Measures.TryGetValue(law, out var measure) && measure.Kind == MeasureKind.EntityListing));

    // "Who mines it, besides China?": producers are asked for, and nobody's suppliers.
    private static bool IsOfProducers(QuestionDraft draft) => draft.Shape == Shape.ByPartner
        && !draft.Has(SlotName.Importer) && !draft.Has(SlotName.Supplier) && draft.Choice.Sets("side") != "customers"
        && (draft.Sight.Sign("activity") is "mine" or "refine" or "produce" or "reserve"
            || (draft.Has(SlotName.Exclude) && draft.Sight.Sign("activity") is null or "supply"));

    // "Lithium suppliers by share": where nobody buys, who supplies the world.
    private bool IsOfSuppliersToNobody(QuestionDraft draft) => draft is { Shape: Shape.ByPartner, IsPiece: false }
        && !draft.Has(SlotName.Importer) && !draft.Has(SlotName.Supplier) && draft.Choice.Sets("side") != "customers"
        && draft.Sight.Sign("activity") is null or "supply" && draft[SlotName.Commodity] is { } good
        && WorldShares.Any(metric => snapshot.FiguresOf(metric, good).Any(row => row.Partner is null or World));

    // "If Hormuz were closed": what passes is what would be missing, and no seller is supposed.
    private bool IsOfWay(QuestionDraft draft) => draft.Shape == Shape.WhatIf && !draft.Has(SlotName.Supplier)
        && draft.Metric is { Origin: Origin.Said } metric && draft[SlotName.Commodity] is { } good
        && snapshot.FiguresOf(metric.Value, good) is { IsEmpty: false } rows
        && rows.All(row => row.Place == draft[SlotName.Importer] && row.Partner is null or World);

    // The cap on one supplier country has no suppliers of its own.
    private bool HasNoPartner(QuestionDraft draft) => draft.Shape == Shape.ByPartner && draft.Metric is { Origin: not Origin.Default } metric
        && snapshot.Metrics.TryGetValue(metric.Value, out var found) && found.PartnerRole == Role.None
        && draft.Has(SlotName.Importer) && !snapshot.Content.Figures.Any(figure => figure.Metric == metric.Value && figure.Partner is not (null or World));

    // "Chile's share of world lithium reserves": only the tonnes are on record, of both.
    private bool IsShareOfQuantity(QuestionDraft draft) => draft.Shape == Shape.One && draft.Metric is { } metric
        && (draft.Sight.Has("kind", "share") || draft.Sight.Is("shares")) && snapshot.Metrics.TryGetValue(metric.Value, out var found)
        && found is { UnitKind: UnitKind.Quantity, PlaceRole: Role.Producer or Role.Supplier or Role.User };

    // "Chile, Peru, copper: compare": two that do not trade with one another, as far as is held, are set side by side.
    private bool IsOfTwoProducers(QuestionDraft draft) => draft.Shape == Shape.Compare
        && draft.Has(SlotName.Importer) && draft.Has(SlotName.Supplier) && !draft.Has(SlotName.Importer2) && !draft.Has(SlotName.Supplier2)
        && !draft.Has(SlotName.Commodity2) && !draft.Has(SlotName.YearTo) && !draft.Has(SlotName.Org)
        && !keys.Has("import_share", draft) && !keys.Has("import_volume", draft) && !keys.Has("sourcing_share", draft);

    private static void BothImporters(QuestionDraft draft)
    {
        var second = draft.Slots[SlotName.Supplier];
        draft.Drop(SlotName.Supplier);
        draft.Put(SlotName.Importer2, second.Value, second.Origin, "compared");
    }
}
