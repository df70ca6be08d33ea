using System.Collections.Immutable;

namespace ExposureBot.Answering;

/// <summary>One block of an answer (ANSWERS: blocks, in this order). "Read as" and "Sources" are made by the reply writer.</summary>
public abstract record Block
{
    private Block() { }

    /// <summary>One or two sentences; the first words answer.</summary>
    public sealed record Headline(ImmutableArray<Line> Lines) : Block;

    /// <summary>Figures beside the headline ("Also held"), at most three rows.</summary>
    /// <param name="More">How many more there are on the permalink's page.</param>
    public sealed record AlsoHeld(ImmutableArray<Line> Lines, int More = 0) : Block;

    /// <summary>Rows of a list, series, ranking or timeline.</summary>
    /// <param name="Shown">Rows shown here.</param>
    /// <param name="Total">Rows there are in all; the permalink's page has them.</param>
    public sealed record Rows(ImmutableArray<Line> Shown, int Total) : Block;

    /// <summary>The Paper axis of a status.</summary>
    /// <param name="More">How many more measures there are on the permalink's page.</param>
    public sealed record Paper(ImmutableArray<Line> Lines, string Label, int More = 0) : Block;

    /// <summary>The Practice axis of a status.</summary>
    /// <param name="More">How many more practices there are on the permalink's page.</param>
    public sealed record Practice(ImmutableArray<Line> Lines, string Label, int More = 0) : Block;

    /// <summary>Who says so, by party.</summary>
    public sealed record Parties(ImmutableArray<Line> Lines) : Block;

    /// <summary>The typed causes of a difference.</summary>
    public sealed record WhyDiffer(ImmutableArray<Line> Lines) : Block;

    /// <summary>At most one figure that was not asked for, and in what it differs.</summary>
    public sealed record Nearest(Line Line) : Block;

    /// <summary>What would change the label or fill the gap.</summary>
    public sealed record Missing(ImmutableArray<Line> Lines) : Block;

    /// <summary>A remark that belongs to no other block: clocks, reach of the base, a broken premise.</summary>
    public sealed record Remark(ImmutableArray<Line> Lines) : Block;
}
