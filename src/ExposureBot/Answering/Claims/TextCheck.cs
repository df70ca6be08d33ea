using System.Collections.Immutable;
using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Claims;

/// <summary>What a sentence of a pasted text is, by the records.</summary>
internal enum ClaimVerdict { Supported, Contradicted, Unsourced, NotVerifiable, Opinion }

/// <summary>
/// The check of a whole text: each sentence gets a verdict and the record that decides. For users: a figure that no record
/// has, or of another year, is never supported in silence; an opinion is no fact, whoever has it.
/// </summary>
internal static class TextCheck
{
    /// <summary>Answers <paramref name="question"/>, which has claims.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var judged = question.Claims.Select(claim => Judge(claim, question.Clocks, snapshot)).ToImmutableArray();
        var headline = Line.Of(
            "check.text",
            [],
            [("count", new Term.Count(judged.Length)), .. Enum.GetValues<ClaimVerdict>().Select(verdict => Count(verdict, judged))]);
        return new Answer(
            AnswerKind.Answer,
            question,
            [
                new Block.Headline([headline]),
                new Block.Rows([.. judged.Select(row => row.Line)], judged.Length),
                .. question.ClaimsLeft == 0 ? (Block[])[] : [new Block.Remark([Line.Of("check.left", [], ("count", new Term.Count(question.ClaimsLeft)))])],
            ],
            []);
    }

    private static (string, Term?) Count(ClaimVerdict verdict, ImmutableArray<(ClaimVerdict Verdict, Line Line)> judged)
    {
        var count = judged.Count(row => row.Verdict == verdict);
        return (ClosedList.Word(verdict), count == 0 ? null : new Term.Count(count));
    }

    private static (ClaimVerdict Verdict, Line Line) Judge(Claim claim, Clocks clocks, Snapshot snapshot)
    {
        var question = claim.Question with { Clocks = clocks };
        var answer = Answerer.Answer(question, snapshot);
        var verdict = VerdictOf(question, answer, snapshot);
        var cites = verdict == ClaimVerdict.NotVerifiable ? [] : Cites(answer);
        return (verdict, Line.Of(
            "check.row",
            cites.Take(1),
            ("claim", claim.Text.Length > 0 ? new Term.Echo(claim.Text) : null),
            ("asked", claim.Text.Length > 0 ? null : new Term.Asked(question)),
            ("verdict", new Term.Word($"claim_verdict.{ClosedList.Word(verdict)}")),
            ("figure", cites.Select(id => FigureOf(id, snapshot)).OfType<Figure>().Select(figure => new Term.Of(figure)).FirstOrDefault()),
            ("title", Title(cites, snapshot))));
    }

    private static ClaimVerdict VerdictOf(Question question, Answer answer, Snapshot snapshot)
    {
        if (question.Obstacle is Obstacle.Forecast) return ClaimVerdict.Opinion;
        if (question.Obstacle is not null || answer.Kind != AnswerKind.Answer) return ClaimVerdict.NotVerifiable;
        if (Statement(question, answer, snapshot) is { } statement) return OfStatement(statement, snapshot);
        var first = answer.Blocks.OfType<Block.Headline>().SelectMany(block => block.Lines).FirstOrDefault()?.Key ?? "";
        return first switch
        {
            "check.supported" => ClaimVerdict.Supported,
            "check.unsourced" => ClaimVerdict.Unsourced,
            "check.contradicted" or "check.not_right" => ClaimVerdict.Contradicted,
            "timeline.happening" => ClaimVerdict.Supported,
            _ when first.StartsWith("status.", StringComparison.Ordinal) => OfLaw(question, snapshot),
            _ => ClaimVerdict.NotVerifiable,
        };
    }

    private static Statement? Statement(Question question, Answer answer, Snapshot snapshot) =>
        (question[SlotName.Statement] ?? Cites(answer).FirstOrDefault(snapshot.Statements.ContainsKey)) is { } id
            && answer.Blocks.OfType<Block.Headline>().Any(block => block.Lines.Any(line => line.Key.StartsWith("quote.", StringComparison.Ordinal)))
            ? snapshot.Statements.GetValueOrDefault(id)
            : null;

    // Words that somebody is on record with are so; what an author thinks or foresees is no fact.
    private static ClaimVerdict OfStatement(Statement statement, Snapshot snapshot) =>
        IsAgainstLaw(statement, snapshot) ? ClaimVerdict.Contradicted
        : statement.Class switch
        {
            StatementClass.Analysis => ClaimVerdict.Opinion,
            StatementClass.AuthorStatement => ClaimVerdict.Unsourced,
            _ => ClaimVerdict.Supported,
        };

    // A conflict names the statement and an act that was published all the same.
    private static bool IsAgainstLaw(Statement statement, Snapshot snapshot) => snapshot.ConflictsOf(statement.Id)
        .Any(conflict => conflict.Members.Any(member => snapshot.Content.Measures.Any(measure => measure.Events.Contains(member))));

    private static ClaimVerdict OfLaw(Question question, Snapshot snapshot)
    {
        var shown = FamilyRule.Choose(AskedItems.Find(question, snapshot), question, snapshot);
        return shown.Papers.Any(state => state.IsLive) ? ClaimVerdict.Supported
            : shown.Practices.Length > 0 ? ClaimVerdict.Unsourced
            : ClaimVerdict.NotVerifiable;
    }

    private static ImmutableArray<string> Cites(Answer answer) =>
        [.. answer.Blocks.OfType<Block.Headline>().SelectMany(block => block.Lines).SelectMany(line => line.Cites)];

    private static Figure? FigureOf(string id, Snapshot snapshot) => snapshot.FigureVersions(id).LastOrDefault();

    private static Term.Written? Title(ImmutableArray<string> cites, Snapshot snapshot) => cites
        .Select(id => snapshot.Events.TryGetValue(id, out var happening) ? new Term.Written(happening.Title) : null)
        .FirstOrDefault(title => title is not null);
}
