using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// One thing that was asked for and what the headline rule chose for it; a world share has two, mining and refining.
/// </summary>
public sealed record Part(FigureAsk Ask, ImmutableArray<Choice> Choices)
{
    /// <summary>The choices that have a leader.</summary>
    public IEnumerable<Choice> Led => Choices.Where(choice => choice.Leader is not null);

    /// <summary>Rows of the asked period that answer although they never lead: claims, and what is marked so.</summary>
    public IEnumerable<Loser> Claims => Choices.SelectMany(choice => choice.Losers)
        .Where(loser => loser.Why is NotChosen.NamesNoSource or NotChosen.MayNotLead
            && Ask.IsAsked(loser.Figure.Period));

    /// <summary>Asks <paramref name="snapshot"/> and lets the headline rule choose.</summary>
    /// <remarks>
    /// A basis that was asked for answers before all others if it is held. A commodity without any row is answered by
    /// the
    /// elements, minerals and groups below it, each for itself; products are goods of their own.
    /// </remarks>
    public static Part Of(FigureAsk ask, Snapshot snapshot)
    {
        var rows = KnownFigures.Of(ask, snapshot);
        if (rows.IsEmpty) return new Part(ask, [.. Below(ask, snapshot)]);
        ImmutableArray<Figure> ofBasis = [.. rows.Where(row => row.Basis == ask.Basis)];
        var asked = HeadlineRule.Choose(ofBasis, ask, snapshot);
        if (asked.All(choice => choice.Leader is null)) return new Part(ask, HeadlineRule.Choose(rows, ask, snapshot));
        var others = rows.Except(ofBasis).Select(row => new Loser(row, NotChosen.OtherBasis));
        return new Part(ask, [asked[0] with { Losers = [.. asked[0].Losers, .. others] }, .. asked[1..]]);
    }

    private static IEnumerable<Choice> Below(FigureAsk ask, Snapshot snapshot) =>
        CommodityKin.PartsOf(ask.Commodity, snapshot)
            .Select(part => ask with { Commodity = part })
            .SelectMany(part => HeadlineRule.Choose(KnownFigures.Of(part, snapshot), part, snapshot))
            .Where(choice => choice.Leader is not null && choice.Application is null)
            .GroupBy(choice => choice.Stage)
            .Select(choices => new Choice(choices.Key, null, Largest(choices), []) { AreBelow = true });

    private static ImmutableArray<Figure> Largest(IEnumerable<Choice> choices) =>
        [.. choices.Select(choice => choice.Leader!).OrderByDescending(leader => leader.Value)];
}
