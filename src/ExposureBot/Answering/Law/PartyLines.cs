using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Law;

/// <summary>Who says so, as rows.</summary>
internal static class PartyLines
{
    private const int MostOfOneSide = 2;

    /// <summary>
    /// At most two speakers for each side, first one of each; a side without a position gets a row that says so.
    /// </summary>
    /// <param name="said">A position that the headline quotes already, or null.</param>
    public static ImmutableArray<Line> Rows(
        ImmutableArray<PartyPositions> sides, Position? said, Snapshot snapshot)
    {
        var silent = sides.Where(side => side.Positions.Length == 0)
            .Select(side => Line.Of("status.party_silent", [], ("party", Term.Listed(side.Party))));
        var spoken = sides
            .SelectMany(side => side.Positions.DistinctBy(position => position.Who).Take(MostOfOneSide)
                .Select((position, rank) => (Position: position, Rank: rank)))
            .Where(pair => pair.Position != said)
            .OrderBy(pair => pair.Rank)
            .Select(pair => Brief(pair.Position, snapshot));
        return [.. spoken, .. silent];
    }

    // Denying or confirming is said in a word; what is claimed or made a condition needs its words.
    private static Line Brief(Position position, Snapshot snapshot)
    {
        var row = Row("status.party", position, snapshot);
        return position.Stance is Stance.Claims or Stance.Conditional ? row : row with { Terms = row.Terms.Remove("statement") };
    }

    /// <summary>One position.</summary>
    /// <param name="key">The sentence: all of them see the same variables.</param>
    public static Line Row(string key, Position position, Snapshot snapshot) => Line.Of(
        key,
        [position.Id],
        ("party", Term.Listed(position.Party)),
        ("who", Speaker.Of(position.Who, snapshot)),
        ("stance", Term.Listed(position.Stance)),
        ("terms", Term.Listed(position.Terms)),
        ("on", new Term.On(position.On)),
        ("statement", new Term.Written(position.Statement)));
}
