using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// What is set side by side. For users: the slot with a second value is what is compared, and with it all that were named
/// further; without one, two years or two sources are.
/// </summary>
internal static class ComparedSides
{
    private const char Several = ';';

    private static readonly (SlotName First, SlotName Second)[] Pairs =
    [
        (SlotName.Importer, SlotName.Importer2), (SlotName.Supplier, SlotName.Supplier2),
        (SlotName.Commodity, SlotName.Commodity2), (SlotName.YearFrom, SlotName.YearTo),
        (SlotName.Source, SlotName.Org),
    ];

    /// <summary>What each side asks, in one metric; empty if there are no two sides.</summary>
    public static ImmutableArray<FigureAsk> Of(Question question, Snapshot snapshot)
    {
        foreach (var (first, second) in Pairs)
        {
            if (!question.Slots.TryGetValue(first, out var one)) continue;
            if (!question.Slots.TryGetValue(second, out var two)) continue;
            var left = question with { Slots = question.Slots.Remove(second).Remove(first).Remove(SlotName.Others) };
            var name = first == SlotName.YearFrom ? SlotName.Year : first;
            Slot[] sides = [one, two, .. Others(question, first)];
            return CompareRule.Asks(
                [.. sides.Select(side => left with { Slots = left.Slots.SetItem(name, side) })], snapshot);
        }

        return [];
    }

    private static IEnumerable<Slot> Others(Question question, SlotName compared) =>
        compared is SlotName.YearFrom or SlotName.Source || !question.Slots.TryGetValue(SlotName.Others, out var others)
            ? []
            : others.Value.Split(Several).Select(value => new Slot(value, others.Origin));
}
