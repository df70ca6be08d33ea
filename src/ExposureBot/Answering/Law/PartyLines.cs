using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Law;

/// <summary>Who says so, as rows.</summary>
internal static class PartyLines
{
    private const int MostOfOneSide = 2;

    /// <summary>At most two speakers for each side; a side without a position gets one that says so.</summary>
    public static ImmutableArray<Line> Rows(ImmutableArray<PartyPositions> sides, Snapshot snapshot) =>
        [.. sides.SelectMany(side => side.Positions.Length == 0
            ? [Line.Of("status.party_silent", [], ("party", Term.Listed(side.Party)))]
            : side.Positions.DistinctBy(position => position.Who).Take(MostOfOneSide).Select(position => Row("status.party", position, snapshot)))];

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
