using System.Collections.Immutable;
using ExposureBot.Answering;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Support;

/// <summary>Questions by shape and slots, asked of the real base.</summary>
internal static class Ask
{
    public static DateOnly Today { get; } = new(2026, 11, 24);

    public static DateOnly InNovember2025 { get; } = new(2025, 11, 24);

    public static Question Question(
        Shape shape, string? metric, DateOnly day, params (SlotName Name, string Value)[] slots) => new(
        shape,
        metric is null ? null : new Slot(metric, Origin.Said),
        slots.ToImmutableSortedDictionary(slot => slot.Name, slot => new Slot(slot.Value, Origin.Said)),
        Clocks.At(day),
        Language.En);

    public static Answer Of(
        Shape shape, string? metric, DateOnly day, params (SlotName Name, string Value)[] slots) =>
        Answerer.Answer(Question(shape, metric, day, slots), RealBase.Snapshot);

    /// <summary>The question about a key as it stands in the base.</summary>
    public static FigureAsk About(FigureKey key, DateOnly day) =>
        new(key.Metric, key.Place, key.Partner, key.Commodity, Clocks.At(day))
        {
            AsksPlans = KnownFigures.AsksPlans(key.Metric, key.Commodity, RealBase.Snapshot),
        };

    /// <summary>Ids of the figures that a block of this type cites, in order.</summary>
    public static string[] Cited<T>(this Answer answer) where T : Block =>
        [.. answer.Blocks.OfType<T>().SelectMany(block => block.Lines()).SelectMany(line => line.Cites)];
}
