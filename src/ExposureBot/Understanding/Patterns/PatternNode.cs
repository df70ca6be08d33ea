using System.Collections.Immutable;

namespace ExposureBot.Understanding.Patterns;

/// <summary>A pattern as parsed.</summary>
internal abstract record PatternNode
{
    private PatternNode() { }

    internal sealed record Word(string Text) : PatternNode;

    /// <summary>A word that begins so.</summary>
    internal sealed record Prefix(string Text) : PatternNode;

    internal sealed record Opening(Hole Hole) : PatternNode;

    /// <summary>Up to <paramref name="Most"/> words or names.</summary>
    internal sealed record Gap(int Most, bool OverPlaces) : PatternNode;

    internal sealed record Mark(string Text) : PatternNode;

    internal sealed record Edge(bool IsEnd) : PatternNode;

    internal sealed record Sequence(ImmutableArray<PatternNode> Items) : PatternNode;

    internal sealed record Choice(ImmutableArray<PatternNode> Options) : PatternNode;

    internal sealed record Maybe(PatternNode Inner) : PatternNode;

    /// <summary>What must not come next: each a line of words, beginnings of words, marks, edges, openings.</summary>
    internal sealed record Unless(ImmutableArray<PatternNode> Options) : PatternNode;
}
