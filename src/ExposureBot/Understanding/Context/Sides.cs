using ExposureBot.Knowledge;
using ExposureBot.Understanding.Slots;

namespace ExposureBot.Understanding.Context;

/// <summary>The two sides of a trade in a talk: they change places, one is replaced, or somebody is set beside them.</summary>
/// <param name="snapshot">The base, for the roles that a metric has.</param>
internal sealed class Sides(Snapshot snapshot)
{
    /// <summary>Whether a question has two sides that can change places: who needs, and who provides.</summary>
    public bool HasBoth(Question question) =>
        (question.Slots.ContainsKey(SlotName.Importer) || question.Slots.ContainsKey(SlotName.Supplier))
        && (question.Metric is not { } metric || !snapshot.Metrics.TryGetValue(metric.Value, out var found)
            || found.PartnerRole is Role.Importer or Role.Supplier);

    /// <summary>Importer and supplier change places.</summary>
    public static void Swap(Dictionary<SlotName, Slot> slots)
    {
        var importer = slots.GetValueOrDefault(SlotName.Importer);
        var supplier = slots.GetValueOrDefault(SlotName.Supplier);
        slots.Remove(SlotName.Importer);
        slots.Remove(SlotName.Supplier);
        if (supplier is not null) slots[SlotName.Importer] = supplier;
        if (importer is not null) slots[SlotName.Supplier] = importer;
    }

    /// <summary>"Compared to Korea?": the country of the last question stays, and the new one is set beside it.</summary>
    public static bool SetBeside(QuestionDraft draft, Question last, Dictionary<SlotName, Slot> slots)
    {
        if (last.Shape is not (Shape.One or Shape.Series or Shape.Compare)) return false;
        var role = last.Slots.ContainsKey(SlotName.Importer) ? SlotName.Importer : SlotName.Supplier;
        var said = draft.Slots.Where(pair => pair.Key is SlotName.Importer or SlotName.Supplier or SlotName.Place).Select(pair => pair.Value).FirstOrDefault();
        if (said is null || !last.Slots.TryGetValue(role, out var own) || own.Value == said.Value) return false;
        foreach (var name in new[] { SlotName.Importer, SlotName.Supplier })
        {
            if (last.Slots.TryGetValue(name, out var kept)) slots[name] = kept with { Origin = Origin.Previous };
            else slots.Remove(name);
        }

        foreach (var name in new[] { SlotName.YearFrom, SlotName.YearTo, SlotName.Place }) slots.Remove(name);
        slots[role == SlotName.Importer ? SlotName.Importer2 : SlotName.Supplier2] = said;
        return true;
    }

    /// <summary>"Instead of China, Vietnam": the new place takes the role of the one that is left out.</summary>
    public static void TakePlaceOfExcluded(Dictionary<SlotName, Slot> slots, Question last)
    {
        if (!slots.TryGetValue(SlotName.Exclude, out var excluded) || excluded.Origin == Origin.Previous) return;
        var replaced = last[SlotName.Supplier] == excluded.Value ? SlotName.Supplier
            : last[SlotName.Importer] == excluded.Value ? SlotName.Importer
            : (SlotName?)null;
        if (replaced is not { } role) return;
        var other = role == SlotName.Supplier ? SlotName.Importer : SlotName.Supplier;
        if (slots.TryGetValue(role, out var own) && own.Value == excluded.Value)
        {
            if (!slots.TryGetValue(other, out var said) || said.Origin == Origin.Previous) return;
            slots[role] = said;
            if (last.Slots.TryGetValue(other, out var before)) slots[other] = before with { Origin = Origin.Previous };
            else slots.Remove(other);
        }

        slots.Remove(SlotName.Exclude);
    }
}
