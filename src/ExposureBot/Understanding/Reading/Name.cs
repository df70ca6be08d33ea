using System.Collections.Immutable;

namespace ExposureBot.Understanding.Reading;

/// <summary>What a name stands for.</summary>
/// <param name="IsCovered">Whether the base has a figure, event or law on it.</param>
/// <param name="Exact">The spelling that upper and lower case must agree with, or null if case does not matter.</param>
/// <param name="IsSymbol">A chemical symbol: taken only near a place or a word of trade.</param>
internal sealed record Sense(
    MentionKind Kind, string Id, MentionForm Form, bool IsCovered, string? Exact, bool IsSymbol);

/// <summary>A spelling and all that it stands for.</summary>
/// <param name="Key">Folded, with one blank between tokens.</param>
internal sealed record Name(string Key, ImmutableArray<Sense> Senses);
