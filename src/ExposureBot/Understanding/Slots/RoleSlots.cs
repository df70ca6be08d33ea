using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Roles;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Slots;

/// <summary>Puts the places of a text into slots: in the roles of importer and supplier, or as actor and place.</summary>
internal sealed class RoleSlots(RoleFinder finder, LawFinder laws, Snapshot snapshot)
{
    private const string World = "WLD";
    private const string Position = "position";

    private readonly SeveralPlaces several = new(snapshot);

    private static readonly string[] Bought = ["import_share", "sourcing_share", "import_volume", "import_value"];
    private static readonly string[] Sold = ["export_destination_share", "export_volume", "export_value"];

    private static readonly Dictionary<string, SlotName> Names = new(StringComparer.Ordinal)
    {
        ["importer"] = SlotName.Importer,
        ["importer2"] = SlotName.Importer2,
        ["supplier"] = SlotName.Supplier,
        ["supplier2"] = SlotName.Supplier2,
        ["exclude"] = SlotName.Exclude,
    };

    /// <summary>Fills the slots of places.</summary>
    public void Fill(QuestionDraft draft)
    {
        if (!HasRoles(draft.Shape))
        {
            FillActor(draft);
            return;
        }

        FillRoles(draft);
        several.Settle(draft, finder.Run(draft.Sight));
    }

    /// <summary>A lone country with a producer's metric is the supplier, with a consumer's the importer.</summary>
    public void FitToMetric(QuestionDraft draft)
    {
        if (draft.Metric is null || !snapshot.Metrics.TryGetValue(draft.Metric.Value, out var metric)) return;
        Turn(draft, metric);
        if (draft.Shape == Shape.Compare && metric.PlaceRole is Role.Producer or Role.Supplier && !draft.Has(SlotName.Supplier)) Produce(draft, metric.Id);
        var isLoss = draft.Shape == Shape.WhatIf && metric.PlaceRole is Role.Producer or Role.Supplier;
        if (draft.Shape is not (Shape.One or Shape.Series or Shape.ByPlace) && draft[SlotName.Topic] != Position && !isLoss) return;
        var (wrong, right) = metric.PlaceRole is Role.Producer or Role.Supplier
            ? (SlotName.Importer, SlotName.Supplier)
            : (SlotName.Supplier, SlotName.Importer);
        if (metric.PlaceRole is Role.None || draft.Has(right) || (draft.Has(SlotName.Supplier) && HasPartners(metric, draft))) return;
        if (!draft.Slots.TryGetValue(wrong, out var slot)) return;
        // "Exports to China": the words give the place the other role, and the metric has one for it.
        if (wrong == SlotName.Importer && metric.PartnerRole is Role.Importer && !draft.Loose.Contains(wrong) && !IsOnlyPlace(metric, slot.Value, draft)) return;
        draft.Drop(wrong);
        draft.Put(right, slot.Value, slot.Origin, $"the place of {metric.Id}");
    }

    // "Chinese companies that may export antimony": the base has it of that country, and of nobody with it as the partner.
    private bool IsOnlyPlace(Metric metric, string place, QuestionDraft draft) => draft[SlotName.Commodity] is { } good
        && snapshot.FiguresOf(metric.Id, good) is { IsEmpty: false } rows
        && rows.Any(row => row.Place == place && row.Partner is null or World) && !rows.Any(row => row.Partner == place);

    // Two that no words placed stand as the records have them, where only the other way round is on record.
    private void Turn(QuestionDraft draft, Metric metric)
    {
        if (draft.Loose.Count == 0 || draft.Shape != Shape.One || draft[SlotName.Commodity] is not { } good) return;
        if (draft[SlotName.Importer] is not { } importer || draft[SlotName.Supplier] is not { } supplier) return;
        var (place, partner) = metric.PlaceRole is Role.Producer or Role.Supplier ? (supplier, importer) : (importer, supplier);
        if (!snapshot.FiguresOf(new FigureKey(metric.Id, place, partner, good)).IsEmpty) return;
        if (!snapshot.FiguresOf(new FigureKey(metric.Id, partner, place, good)).IsEmpty) Exchange(draft, "as the records have it");
    }

    // "Canada or Russia, potash": both are producers.
    private static void Produce(QuestionDraft draft, string metric)
    {
        foreach (var (from, to) in new[] { (SlotName.Importer, SlotName.Supplier), (SlotName.Importer2, SlotName.Supplier2) })
        {
            if (!draft.Slots.TryGetValue(from, out var slot)) continue;
            draft.Drop(from);
            draft.Put(to, slot.Value, slot.Origin, $"the place of {metric}");
        }
    }

    // A statistic that is never told of two countries has no room for a supplier: a lone country is its place.
    private bool HasPartners(Metric metric, QuestionDraft draft) => metric.PartnerRole != Role.None
        && (draft[SlotName.Commodity] is not { } good
            || snapshot.FiguresOf(metric.Id, good) is var rows && (rows.IsEmpty || rows.Any(row => row.Partner is not (null or World))));

    private static bool HasRoles(Shape shape) => shape
        is Shape.One or Shape.ByPartner or Shape.ByPlace or Shape.ByCommodity or Shape.Series or Shape.Compare or Shape.Check
        or Shape.WhatIf or Shape.Mitigation or Shape.Path or Shape.Rank or Shape.Lookup;

    private void FillRoles(QuestionDraft draft)
    {
        var sight = draft.Sight;
        var roles = finder.Find(sight, draft.Shape == Shape.Compare, IsOnlySupplier(draft));
        if (draft.Shape == Shape.Mitigation && roles["exclude"] is { } left && roles["supplier"] is null)
        {
            roles.Drop("exclude");
            roles.TryGive("supplier", left, Origin.Said);
        }

        draft.Steps.AddRange(roles.Steps);
        foreach (var (role, (place, origin)) in roles.All)
        {
            if (!Names.TryGetValue(role, out var name)) continue;
            // Who supplies somebody is asked for: a second place beside them is no supplier.
            var isLoose = roles.LeftOver.Contains(role);
            if (isLoose && name == SlotName.Supplier && draft.Shape == Shape.ByPartner && draft.Has(SlotName.Importer)) continue;
            if (isLoose) draft.Loose.Add(name);
            draft.Put(name, place, origin == Origin.Said ? OriginOf(sight, place) : origin, "role");
        }

        PlaceByRecords(draft);
    }

    // "Exported to Korea": who is named as the goal buys, where such an export is on record.
    private bool IsSentTo(QuestionDraft draft) => draft.Sight.Has("activity", "export") && !draft.Loose.Contains(SlotName.Importer)
        && draft[SlotName.Importer] is { } importer && draft[SlotName.Supplier] is { } supplier && draft[SlotName.Commodity] is { } good
        && Sold.Any(metric => !snapshot.FiguresOf(new FigureKey(metric, supplier, importer, good)).IsEmpty);

    // What no words placed is placed by the records: who stops is who provides, and who is on record as the buyer buys.
    private void PlaceByRecords(QuestionDraft draft)
    {
        if (draft.Shape == Shape.WhatIf && !draft.IsPiece && draft.Has(SlotName.Importer) && !draft.Has(SlotName.Supplier)
            && (draft.Loose.Contains(SlotName.Importer) || IsOfWorld(draft.Sight)))
        {
            Exchange(draft, "who stops provides");
        }
        else if ((draft.Loose.Count > 0 || draft.Shape == Shape.WhatIf) && !IsSentTo(draft)
            && draft[SlotName.Importer] is { } importer && draft[SlotName.Supplier] is { } supplier
            && !Trade(importer, supplier, draft) && Trade(supplier, importer, draft))
        {
            Exchange(draft, "as the records have it");
        }
    }

    // What the world misses is what somebody no longer makes.
    private static bool IsOfWorld(Sight sight) => sight.Is("world") || sight.Sign("activity") is "mine" or "refine" or "produce";

    private bool Trade(string importer, string supplier, QuestionDraft draft) => draft[SlotName.Commodity] is { } good
        && Bought.Any(metric => !snapshot.FiguresOf(new FigureKey(metric, importer, supplier, good)).IsEmpty);

    private static void Exchange(QuestionDraft draft, string why)
    {
        var importer = draft.Slots.GetValueOrDefault(SlotName.Importer);
        var supplier = draft.Slots.GetValueOrDefault(SlotName.Supplier);
        draft.Drop(SlotName.Importer);
        draft.Drop(SlotName.Supplier);
        if (importer is not null) draft.Put(SlotName.Supplier, importer.Value, importer.Origin, why);
        if (supplier is not null) draft.Put(SlotName.Importer, supplier.Value, supplier.Origin, why);
    }

    private static bool IsOnlySupplier(QuestionDraft draft)
    {
        var sight = draft.Sight;
        if (draft.Shape == Shape.ByPartner) return draft.Choice.Sets("side") == "customers";
        if (draft.Shape is Shape.ByPlace) return true;
        if (draft.Shape is Shape.Check or Shape.One or Shape.Series && sight.Is("world") && !sight.Is("places")) return true;
        return draft.Shape is Shape.One or Shape.Series or Shape.Check && !sight.Is("places") && !sight.Has("activity", "depend")
            && sight.Sign("activity") is "mine" or "refine" or "produce" or "reserve" or "capacity" or "quota";
    }

    // Without roles: who did it, and where or against whom.
    private void FillActor(QuestionDraft draft)
    {
        var sight = draft.Sight;
        var places = sight.Ids(SignKind.Place).ToList();
        if (sight.Signs.SelectMany(hit => hit.Match.Captures).FirstOrDefault(capture => capture.Name == "actor").Bridge is { } bridge)
        {
            draft.Put(SlotName.Actor, bridge.Mention!.Id, OriginOf(sight, bridge.Mention.Id), "who acts");
        }

        foreach (var place in places)
        {
            if (draft[SlotName.Actor] == place) continue;
            var isActor = draft.Shape == Shape.Status && !draft.Has(SlotName.Actor)
                && draft[SlotName.Measure] is { } law && laws.IsActor(law, place) && (places.Count == 1 || IsName(sight, place));
            draft.Put(isActor || draft.Shape == Shape.Quote ? SlotName.Actor : SlotName.Place, place, OriginOf(sight, place), "named");
        }
    }

    private static bool IsName(Sight sight, string place) => sight.Of(SignKind.Place)
        .Any(bridge => bridge.Mention!.Id == place && bridge.Mention.Form != MentionForm.Adjective);

    private static Origin OriginOf(Sight sight, string id) =>
        sight.Marked.Mentions.Any(mention => mention.Id == id && !mention.IsCorrected) ? Origin.Said : Origin.Corrected;
}
