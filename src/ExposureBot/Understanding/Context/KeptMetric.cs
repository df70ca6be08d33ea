using ExposureBot.Knowledge;
using ExposureBot.Understanding.Shapes;
using ExposureBot.Understanding.Slots;

namespace ExposureBot.Understanding.Context;

/// <summary>Which metric a piece of a question asks for: that of the last one, unless it says another way to count.</summary>
internal sealed class KeptMetric(Snapshot snapshot, QuestionFiller filler)
{
    private const string Tonnes = "tonnes";
    private const string Value = "value";
    private const string Share = "share";

    // The same flow or output in each way to count it.
    private static readonly Dictionary<string, string>[] Counts =
    [
        new() { [Share] = "import_share", [Tonnes] = "import_volume", [Value] = "import_value" },
        new() { [Share] = "export_destination_share", [Tonnes] = "export_volume", [Value] = "export_value" },
        new() { [Share] = "export_share", [Tonnes] = "export_volume", [Value] = "export_value" },
        new() { [Share] = "world_import_share", [Tonnes] = "import_volume", [Value] = "import_value" },
        new() { [Share] = "mine_production_share", [Tonnes] = "mine_production" },
        new() { [Share] = "refinery_production_share", [Tonnes] = "refinery_production" },
        new() { [Share] = "production_share", [Tonnes] = "production" },
    ];

    /// <summary>The kind of number of the last question, for a piece that says none; or null.</summary>
    public string? KindOf(Question last) => last.Metric is { } metric
        && snapshot.Metrics.TryGetValue(metric.Value, out var found) && found.UnitKind == UnitKind.Share ? Share : null;

    /// <summary>The metric stays unless another is said; the default is chosen anew where its key has changed.</summary>
    public Slot? Of(QuestionDraft draft, Question last, Dictionary<SlotName, Slot> slots)
    {
        if (last.Metric is { } own && draft.Sight.Is("projected") && filler.Projected(own.Value) is { } expected) return new Slot(expected, Origin.Said);
        if (last.Metric is { } counted && OtherCount(counted.Value, draft, slots) is { } other)
        {
            slots.Remove(SlotName.Basis);
            return new Slot(other, Origin.Said);
        }

        var activity = draft.Sight.Sign("activity") is not (null or "consume" or "supply" or "depend");
        if (draft.Metric is { Origin: Origin.Said or Origin.Corrected } said && activity) return said;
        if (draft.Sight.Sign("metric") is not null || draft.Sight.Marked.Metrics.Length > 0) return draft.Metric ?? last.Metric;
        return last.Metric is null ? null : last.Metric with { Origin = Origin.Previous };
    }

    /// <summary>Whether a text says itself what is counted.</summary>
    public static bool IsSaid(Sight sight) => sight.Sign("activity") is not (null or "supply" or "depend") || sight.Sign("metric") is not null
        || sight.Sign("stage") is not null || sight.Marked.Metrics.Length > 0;

    /// <summary>The metric of the last question for a whole one that names none, counted as its words say.</summary>
    public Slot? Inherited(QuestionDraft draft, Question last) => last.Metric is not { } metric ? null
        : OtherCount(metric.Value, draft, draft.Slots) is { } other ? new Slot(other, Origin.Said)
        : metric with { Origin = Origin.Previous };

    // "In tonnes?", "how much is that in dollars?": the same, counted otherwise. Tonnes that are not held may still be the basis of
    // a share; money, and all else that is not held, is asked for by itself.
    private string? OtherCount(string metric, QuestionDraft draft, IReadOnlyDictionary<SlotName, Slot> slots)
    {
        if (draft.Sight.Sign("kind") is not { } kind || draft.Sight.Sign("activity") is not (null or "price" or "supply" or "depend")) return null;
        // "The same by value" is another basis of the same share.
        if (kind == Value && draft.Sight.Sign("basis") is not null && !draft.Sight.Is("questioned")) return null;
        foreach (var counts in Counts)
        {
            if (!counts.ContainsValue(metric) || !counts.TryGetValue(kind, out var other)) continue;
            if (other == metric) return null;
            if (IsHeld(other, slots) || kind == Value || counts.GetValueOrDefault(Share) != metric || draft.Sight.Sign("basis") is null) return other;
        }

        return null;
    }

    private bool IsHeld(string metric, IReadOnlyDictionary<SlotName, Slot> slots)
    {
        if (!slots.TryGetValue(SlotName.Commodity, out var good)) return false;
        string?[] named = [Of(SlotName.Importer), Of(SlotName.Supplier), Of(SlotName.Place)];
        var places = named.OfType<string>().ToArray();
        return snapshot.FiguresOf(metric, good.Value)
            .Any(row => Array.TrueForAll(places, place => row.Place == place || row.Partner == place));

        string? Of(SlotName name) => slots.TryGetValue(name, out var slot) ? slot.Value : null;
    }
}
