using System.Globalization;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Slots;

/// <summary>Whether the base has figures of a metric for all goods and places that a question names.</summary>
internal sealed class HeldKeys(Snapshot snapshot)
{
    private static readonly string?[] NoPlace = [null];

    /// <summary>
    /// Each of the goods has a row for each of the places, whatever role the metric gives them;
    /// false without goods.
    /// </summary>
    public bool Has(string metric, QuestionDraft draft)
    {
        var goods = Said(draft, SlotName.Commodity, SlotName.Commodity2);
        return goods.Length > 0 && Array.TrueForAll(goods, good => Has(metric, good, draft));
    }

    /// <summary>
    /// There is a row of the one that buys and the one that sells, of the year or month if one is named: trade between two
    /// is counted by either.
    /// </summary>
    public bool HasPair(string metric, QuestionDraft draft)
    {
        if (draft[SlotName.Commodity] is not { } good || !snapshot.Metrics.TryGetValue(metric, out var found)) return false;
        if (draft[SlotName.Importer] is not { } importer || draft[SlotName.Supplier] is not { } supplier) return false;
        var (place, partner) = found.PlaceRole is Role.Supplier or Role.Producer ? (supplier, importer) : (importer, supplier);
        var rows = snapshot.FiguresOf(new FigureKey(metric, place, partner, good));
        if (Day(draft[SlotName.Since]) is { } since && Day(draft[SlotName.Until]) is { } until)
        {
            return rows.Any(row => row.Period.From >= since && row.Period.To <= until);
        }

        return int.TryParse(draft[SlotName.Year], out var year) ? rows.Any(row => row.Period.Touches(year)) : !rows.IsEmpty;
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private bool Has(string metric, string good, QuestionDraft draft)
    {
        var importers = OrOpen(Said(draft, SlotName.Importer, SlotName.Importer2, SlotName.Place));
        var suppliers = OrOpen(Said(draft, SlotName.Supplier, SlotName.Supplier2));
        var rows = snapshot.FiguresOf(metric, good);
        return Array.TrueForAll(importers, importer => Array.TrueForAll(
            suppliers, supplier => rows.Any(row => IsOf(row, importer) && IsOf(row, supplier))));
    }

    private static bool IsOf(Figure row, string? place) => place is null || row.Place == place || row.Partner == place;

    private static string?[] OrOpen(string[] places) => places.Length == 0 ? NoPlace : places;

    private static string[] Said(QuestionDraft draft, params ReadOnlySpan<SlotName> names)
    {
        var found = new List<string>();
        foreach (var name in names)
        {
            if (draft[name] is { } value) found.Add(value);
        }

        return [.. found];
    }
}
