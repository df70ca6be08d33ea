using System.Collections.Immutable;
using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Events;

/// <summary>
/// One happening in full: what, when, by whom, who says so, and what is not recorded of it. Details that no
/// record has are never filled in: a company that is not among the actors is said not to be named, a day that is
/// not known is said to be so, and for the rest the base says that no more is held.
/// </summary>
internal static class HappeningBlocks
{
    /// <summary>The blocks of <paramref name="happening"/>.</summary>
    /// <param name="notNamed">A company or body that was asked about and is not part of it, or null.</param>
    public static ImmutableArray<Block> Of(Event happening, string? notNamed, Question question, Snapshot snapshot)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var headline = EventLines.Of("timeline.happening", happening);
        blocks.Add(new Block.Headline(notNamed is null ? [headline] : [NotNamed(notNamed, happening), headline]));
        blocks.Add(new Block.Remark(Remarks(happening, question.Clocks, snapshot)));
        var positions = Positions(happening, question.Clocks, snapshot);
        if (positions.Length > 0) blocks.Add(new Block.Parties(positions));
        var conflicts = EventLines.Conflicts([happening.Id], question.Clocks, snapshot);
        if (conflicts.Length > 0) blocks.Add(new Block.WhyDiffer(conflicts));
        blocks.Add(new Block.Missing(Missing(happening)));
        return blocks.ToImmutable();
    }

    private static Line NotNamed(string id, Event happening) => Line.Of(
        "timeline.not_named", [happening.Id], ("name", new Term.Named(id)));

    private static ImmutableArray<Line> Remarks(Event happening, Clocks clocks, Snapshot snapshot) =>
        EventLines.Actors(happening, snapshot) is { } actors
            ? [EventLines.Summary(happening, clocks, snapshot), actors]
            : [EventLines.Summary(happening, clocks, snapshot)];

    private static ImmutableArray<Line> Positions(Event happening, Clocks clocks, Snapshot snapshot) =>
    [
        .. snapshot.Content.Positions
            .Where(position => position.Records.Contains(happening.Id) && position.Known.On(clocks.KnownOn))
            .DistinctBy(position => (position.Who, position.On))
            .Take(2)
            .Select(position => PartyLines.Row("status.party_said", position, snapshot)),
    ];

    private static ImmutableArray<Line> Missing(Event happening)
    {
        var more = Line.Of("timeline.no_more", []);
        return happening.Date.Precision == DatePrecision.Day
            ? [more]
            : [Line.Of("timeline.no_day", [], ("date", new Term.On(happening.Date))), more];
    }
}
