using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Law;

/// <summary>What one side says of an item; no positions: it is silent in the base.</summary>
/// <param name="Positions">On record first, then what confirms or denies, then the newest.</param>
internal sealed record PartyPositions(Party Party, ImmutableArray<Position> Positions);

/// <summary>
/// Parties: for the implementing, the affected and a third side, the positions held on the day of knowledge and
/// taken by the day asked about, each with its day and terms. The implementing and the affected side are always
/// named: without a position they are silent, which is neither a yes nor a no. A third side is named only if it
/// took a position.
/// </summary>
internal static class PartiesRule
{
    /// <summary>The positions on <paramref name="items"/> by side.</summary>
    public static ImmutableArray<PartyPositions> Find(IEnumerable<string> items, Clocks clocks, Snapshot snapshot)
    {
        var held = items.SelectMany(item => snapshot.PositionsOn(item))
            .Where(position => position.Known.On(clocks.KnownOn) && position.On.Start <= clocks.AsOf)
            .OrderBy(position => position.Terms == Knowledge.Terms.OnRecord ? 0 : 1)
            .ThenBy(position => Weight(position.Stance))
            .ThenByDescending(position => position.On.Start)
            .ToLookup(position => position.Party);
        return
        [
            .. Enum.GetValues<Party>()
                .Select(party => new PartyPositions(party, [.. held[party]]))
                .Where(side => side.Party != Party.Third || side.Positions.Length > 0),
        ];
    }

    /// <summary>How much a stance says on whether the item exists; the least says most.</summary>
    public static int Weight(Stance stance) => stance switch
    {
        Stance.Confirms or Stance.Denies => 0,
        Stance.Neither => 1,
        Stance.Claims or Stance.Conditional => 2,
        _ => 3,
    };
}
