using ExposureBot.Knowledge;
using ExposureBot.Understanding.Slots;

namespace ExposureBot.Understanding.Context;

/// <summary>Which role a country takes that a piece of a question names beside the places of the last one.</summary>
internal sealed class KeptPlaces(Snapshot snapshot)
{
    private const string World = "WLD";
    private const string Imports = "import_share";

    /// <summary>
    /// The slots that the piece fills. A lone country goes where its own cue says, else what was corrected, else what the
    /// base knows it as, else it is the importer.
    /// </summary>
    public IEnumerable<KeyValuePair<SlotName, Slot>> Of(
        QuestionDraft draft, ContextSigns signs, Question last, SlotName? lastRole)
    {
        foreach (var (name, slot) in draft.Slots)
        {
            if (slot.Origin is Origin.Default) continue;
            if (name is not (SlotName.Importer or SlotName.Supplier))
            {
                yield return KeyValuePair.Create(name, slot);
                continue;
            }

            var role = (IsHit(name, slot, draft, last) ? SlotName.Importer : OnlyRole(last)) ?? (draft.Loose.Contains(name) ? RoleOf(slot.Value, signs, last, lastRole) : name);
            yield return KeyValuePair.Create(role, slot);
        }
    }

    /// <summary>
    /// The metric in which the new country is the partner of the last one, which stays: "Russia's part" of what the United
    /// States need. Null if the new country has a figure of its own, or none of both.
    /// </summary>
    public Slot? AsPartner(Dictionary<SlotName, Slot> slots, Question last)
    {
        if (IsOfOneWhoStops(last) && slots.TryGetValue(SlotName.Importer, out var hit) && hit.Origin != Origin.Previous)
        {
            return new Slot(Imports, Origin.Assumed);
        }

        if (last.Metric is not { } metric || last[SlotName.Importer] is not { } buyer || last[SlotName.Supplier] is not null) return null;
        if (OnlyRole(last) != SlotName.Importer || !slots.TryGetValue(SlotName.Importer, out var seller) || seller.Value == buyer) return null;
        if (!slots.TryGetValue(SlotName.Commodity, out var good)) return null;
        if (snapshot.FiguresOf(metric.Value, good.Value).Any(row => row.Place == seller.Value)) return null;
        if (snapshot.FiguresOf(new FigureKey(Imports, buyer, seller.Value, good.Value)).IsEmpty) return null;
        slots[SlotName.Importer] = last.Slots[SlotName.Importer] with { Origin = Origin.Previous };
        slots[SlotName.Supplier] = seller;
        return new Slot(Imports, Origin.Said);
    }

    // "What if Congo stops?", "for the US?": the one that is hit is named beside the one that stops.
    private static bool IsHit(SlotName name, Slot place, QuestionDraft draft, Question last) => name == SlotName.Importer
        && !draft.Loose.Contains(name) && IsOfOneWhoStops(last) && last[SlotName.Supplier] != place.Value;

    private static bool IsOfOneWhoStops(Question last) => last.Shape == Shape.WhatIf
        && last.Slots.ContainsKey(SlotName.Supplier) && !last.Slots.ContainsKey(SlotName.Importer);

    // A statistic of one country alone has one role for it, whatever the words of the piece say.
    private SlotName? OnlyRole(Question last) =>
        last.Metric is { } metric && snapshot.Metrics.TryGetValue(metric.Value, out var found)
        && last[SlotName.Commodity] is { } good
        && snapshot.FiguresOf(metric.Value, good) is { IsEmpty: false } rows && rows.All(row => row.Partner is null or World)
            ? found.PlaceRole is Role.Producer or Role.Supplier ? SlotName.Supplier
            : found.PlaceRole is Role.Importer ? SlotName.Importer
            : null
            : null;

    private SlotName RoleOf(string place, ContextSigns signs, Question last, SlotName? lastRole)
    {
        if (!last.Slots.ContainsKey(SlotName.Importer) && last.Slots.ContainsKey(SlotName.Supplier)) return SlotName.Supplier;
        var rows = last[SlotName.Commodity] is { } commodity && last.Metric is { } metric
            ? snapshot.FiguresOf(metric.Value, commodity)
            : [];
        // Of two roles that could be meant, the one in which the base has a figure beside what was said of the other.
        var isOfSeller = last.Metric is { } counted && snapshot.Metrics.GetValueOrDefault(counted.Value)?.PlaceRole is Role.Supplier or Role.Producer;
        var buys = rows.Any(row => Buyer(row) == place && IsOrOpen(Seller(row), last[SlotName.Supplier]));
        var sells = rows.Any(row => Seller(row) == place && IsOrOpen(Buyer(row), last[SlotName.Importer]));
        if (buys == sells && signs.IsCorrection && lastRole is { } corrected) return corrected;
        // Who else is hit is asked behind a supply that stops, as long as nobody is on record to sell there.
        if (last.Shape == Shape.WhatIf && !sells) return SlotName.Importer;
        return !buys && (sells || rows.Any(row => Seller(row) == place) && !rows.Any(row => Buyer(row) == place))
            ? SlotName.Supplier
            : SlotName.Importer;

        // What a country exports is recorded under the one that sells; what it imports, under the one that buys.
        string? Buyer(Figure row) => isOfSeller ? row.Partner : row.Place;
        string? Seller(Figure row) => isOfSeller ? row.Place : row.Partner;
    }

    private static bool IsOrOpen(string? held, string? said) => said is null || held == said;
}
