using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Slots;

/// <summary>A question while it is being read; lives for one turn only.</summary>
internal sealed class QuestionDraft(Sight sight, ShapeChoice choice)
{
    private readonly Dictionary<SlotName, Slot> slots = [];

    public Sight Sight { get; } = sight;

    public ShapeChoice Choice { get; } = choice;

    public Shape Shape { get; set; } = choice.Shape;

    public Slot? Metric { get; set; }

    /// <summary>The kind of number where the text says none, from the last question; or null.</summary>
    public string? Kind { get; init; }

    /// <summary>The text is a piece that is read into the last question.</summary>
    public bool IsPiece { get; init; }

    /// <summary>Slots of places that no pattern of roles placed: they were left over.</summary>
    public HashSet<SlotName> Loose { get; } = [];

    public IReadOnlyDictionary<SlotName, Slot> Slots => slots;

    /// <summary>What decided, for <c>explain</c>.</summary>
    public List<string> Steps { get; } = [];

    public string? this[SlotName name] => slots.TryGetValue(name, out var slot) ? slot.Value : null;

    /// <summary>Whether a slot is filled.</summary>
    public bool Has(SlotName name) => slots.ContainsKey(name);

    /// <summary>Fills a slot that is still open.</summary>
    public void Put(SlotName name, string value, Origin origin, string why)
    {
        if (!slots.TryAdd(name, new Slot(value, origin))) return;
        Steps.Add($"slot {ClosedList.Word(name)}={value} ({ClosedList.Word(origin)}): {why}");
    }

    /// <summary>Fills a slot, whatever it had.</summary>
    public void Set(SlotName name, Slot slot, string why)
    {
        slots.Remove(name);
        Put(name, slot.Value, slot.Origin, why);
    }

    /// <summary>Empties a slot.</summary>
    public void Drop(SlotName name) => slots.Remove(name);

    /// <summary>Chooses the metric and says why.</summary>
    public void Choose(string metric, Origin origin, string why)
    {
        Metric = new Slot(metric, origin);
        Steps.Add($"metric {metric} ({ClosedList.Word(origin)}): {why}");
    }

    /// <summary>The finished question.</summary>
    public Question Finish(Clocks clocks) => new(
        Shape, Metric, slots.ToImmutableSortedDictionary(), clocks, Sight.Marked.Language)
    {
        Corrections = [.. Sight.Marked.Mentions.Where(mention => mention.IsCorrected)
            .Select(mention => new Correction(mention.Surface, mention.Id))],
        // "Not lifted" affirms the measure.
        IsNegated = Shape is Shape.Check or Shape.Status or Shape.List && Sight.Is("negated") && !Sight.Has("law", "lift"),
    };
}
