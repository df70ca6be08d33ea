using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>One thing that was asked for and what the headline rule chose for it; a world share has two, mining and refining.</summary>
public sealed record Part(FigureAsk Ask, ImmutableArray<Choice> Choices)
{
    /// <summary>Asks <paramref name="snapshot"/> and lets the headline rule choose.</summary>
    public static Part Of(FigureAsk ask, Snapshot snapshot) =>
        new(ask, HeadlineRule.Choose(KnownFigures.Of(ask, snapshot), ask, snapshot));

    /// <summary>The choices that have a leader.</summary>
    public IEnumerable<Choice> Led => Choices.Where(choice => choice.Leader is not null);

    /// <summary>Rows of the asked period that answer although they never lead: claims, and what is marked so.</summary>
    public IEnumerable<Loser> Claims => Choices.SelectMany(choice => choice.Losers)
        .Where(loser => loser.Why is NotChosen.NamesNoSource or NotChosen.MayNotLead && Ask.IsAsked(loser.Figure.Period));
}
