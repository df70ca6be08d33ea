using System.Buffers;
using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Law;

/// <summary>Who says so, as rows.</summary>
internal static class PartyLines
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(";；。");

    /// <summary>
    /// One row for each side with at most two of its voices, those that say most of the item first; a side without a
    /// position gets a row that says so. What was said in full stands on the records of the answer's page.
    /// </summary>
    public static ImmutableArray<Line> Rows(ImmutableArray<PartyPositions> sides, Snapshot snapshot)
    {
        var spoken = sides.Where(side => side.Positions.Length > 0)
            .OrderBy(side => PartiesRule.Weight(side.Positions[0].Stance))
            .ToList();
        if (spoken.Count > 1) spoken.RemoveAll(IsComment);
        return
        [
            .. spoken.Select((side, index) =>
                Side(side, index == 0 ? null : spoken[0].Positions[0].On, snapshot)),
            .. sides.Where(side => side.Positions.Length == 0)
                .Select(side => Line.Of("status.party_silent", [], ("party", Term.Listed(side.Party)))),
        ];
    }

    // A third party that neither confirms nor denies does not move the label; its record is on the page.
    private static bool IsComment(PartyPositions side) => side.Party == Party.Third
        && side.Positions[0].Stance is not (Stance.Confirms or Stance.Denies);

    // The day of the first row need not be repeated.
    private static Line Side(PartyPositions side, PartialDate? said, Snapshot snapshot)
    {
        var first = side.Positions[0];
        var second = Second(side);
        return Line.Of(
            "status.party",
            second is null ? [first.Id] : [first.Id, second.Id],
            ("party", Term.Listed(side.Party)),
            ("who", Speaker.Of(first.Who, snapshot)),
            ("stance", Term.Listed(first.Stance)),
            ("terms", Term.Listed(first.Terms)),
            ("on", first.On == said ? null : new Term.On(first.On)),
            ("other", second is null ? null : Speaker.Of(second.Who, snapshot)),
            ("other_stance", second is null ? null : Term.Listed(second.Stance)),
            ("other_terms", second is null || second.Terms == first.Terms ? null : Term.Listed(second.Terms)),
            ("other_on", second is null || second.On == first.On ? null : new Term.On(second.On)));
    }

    // Another speaker on the same occasion before one of another day.
    private static Position? Second(PartyPositions side) => side.Positions
        .Where(position => position.Who != side.Positions[0].Who)
        .OrderBy(position => position.On == side.Positions[0].On ? 0 : 1)
        .ThenBy(position => PartiesRule.Weight(position.Stance))
        .FirstOrDefault();

    /// <summary>One position with the first clause of its statement, for a headline.</summary>
    /// <param name="key">The sentence: all of them see the same variables.</param>
    public static Line Gist(string key, Position position, Snapshot snapshot)
    {
        var text = position.Statement;
        var clause = new LocalText(FirstClause(text.En), FirstClause(text.Ja), FirstClause(text.Zh));
        return Row(key, position with { Statement = clause }, snapshot);
    }

    private static string FirstClause(string text) => text[..(text.AsSpan().IndexOfAny(ClauseEnds) is var end and > 0
        ? end : text.Length)].TrimEnd('.');

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
