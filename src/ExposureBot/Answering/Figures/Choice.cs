using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>What the headline rule decided for one stage and one application.</summary>
/// <param name="Winners">One figure; several if only parts of the commodity are held; none if nothing may lead.</param>
/// <param name="Losers">All other rows, each with the reason.</param>
public sealed record Choice(
    Stage Stage, string? Application, ImmutableArray<Figure> Winners, ImmutableArray<Loser> Losers)
{
    /// <summary>The first winner, or null.</summary>
    public Figure? Leader => Winners.IsEmpty ? null : Winners[0];

    /// <summary>
    /// Whether the winners are parts of the commodity, not the whole: HS lines, or the goods below it.
    /// </summary>
    public bool IsParts => AreBelow || (Winners.Length > 0 && Winners[0].Scope == Scope.Narrower);

    /// <summary>Whether the winners are goods below the asked one, which has no row of its own.</summary>
    public bool AreBelow { get; init; }
}

/// <summary>A row that does not lead, and why.</summary>
public sealed record Loser(Figure Figure, NotChosen Why);

/// <summary>Why a row does not lead, in the order in which the headline rule looks.</summary>
public enum NotChosen
{
    Superseded, NotYet, Plan, NamesNoSource, MayNotLead, OtherPeriod, OnlyIfNothingElse, TooOld, LesserSource, NotWhole,
    PartOfCommodity, PartOfYear, Older, LessExact, OtherBasis, Relayed, KnownEarlier, LaterId,
}
