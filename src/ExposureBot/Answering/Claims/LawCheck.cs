using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Claims;

/// <summary>
/// The check of a claim on a measure. If it is denied that there is one and a measure of the family applies, the answer
/// begins with "Not right" and the measure; what a named source wrote against it is set beside. Who says so is left to the
/// status: a published measure does not rest on it.
/// </summary>
internal static class LawCheck
{
    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var shown = FamilyRule.Choose(AskedItems.Find(question, snapshot), question, snapshot);
        if (!question.IsNegated || shown.Papers.FirstOrDefault(state => state.IsLive) is not { } live)
        {
            return StatusShape.Answer(question, snapshot);
        }

        var line = PaperLines.Stage("check.not_right", live, question.Clocks, snapshot);
        var blocks = StatusBlocks.Of(shown, new StatusHeadline([line], live), question, snapshot)
            .Where(block => block is not Block.Parties)
            .ToLookup(block => block is Block.Missing);
        return new Answer(
            AnswerKind.Answer,
            question,
            [.. blocks[false], .. Contradicted(live, question, snapshot), .. blocks[true]],
            []);
    }

    // The statements that deny what the measure shows: a conflict record names both.
    private static IEnumerable<Block> Contradicted(PaperState live, Question question, Snapshot snapshot)
    {
        var denied = snapshot.Content.Statements.Select(statement => statement.Source).Distinct()
            .Select(source => SourceClaims.Opposed(source, live.Measure.Events, question.Clocks, snapshot))
            .FirstOrDefault(found => found is not null);
        if (denied is not { } pair) return [];
        return [new Block.Remark([Line.Of(
            "check.contradicted_statement",
            [pair.Statement.Id],
            ("statement", new Term.Written(pair.Statement.Text)),
            ("why", new Term.Written(pair.Conflict.Why)))])];
    }
}
