using System.Collections.Immutable;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>Complete questions to ask next, with the clocks and language of the last one.</summary>
internal static class FollowUp
{
    /// <summary>A question of <paramref name="shape"/> with said slots.</summary>
    public static Question Of(Question last, Shape shape, params (SlotName Name, string Value)[] slots) => new(
        shape,
        null,
        slots.ToImmutableSortedDictionary(pair => pair.Name, pair => new Slot(pair.Value, Origin.Said)),
        last.Clocks,
        last.Language);
}
