using System.Collections.Immutable;
using ExposureBot.Answering.Claims;
using ExposureBot.Answering.Events;
using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>
/// The shape <c>check</c>: a claim against the records. A wrong premise is repaired in the first clause; then
/// follows what the records say.
/// </summary>
internal static class CheckShape
{
    private const int MostRows = 5;

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        if (!question.Claims.IsEmpty) return TextCheck.Answer(question, snapshot);
        if (question[SlotName.Statement] is { } id)
        {
            return snapshot.Statements.TryGetValue(id, out var said) && said.Known.On(question.Clocks.KnownOn)
                ? new Answer(AnswerKind.Answer, question, StatementBlocks.Of(said, true, question, snapshot), [])
                : QuoteShape.Answer(question, snapshot);
        }

        if (FigureCheck.Answer(question, snapshot) is { } figures) return figures;
        if (ClaimRule.Number(question) is not null) return LookupShape.Answer(question, snapshot);
        if (question[SlotName.Event] is not null) return TimelineShape.Answer(question, snapshot);
        if (question[SlotName.Measure] is not null) return LawCheck.Answer(question, snapshot);
        if (question[SlotName.Person] is not null) return QuoteShape.Answer(question, snapshot);
        if (question[SlotName.Org] is not null || question[SlotName.Company] is not null)
        {
            return PathShape.Answer(question, snapshot);
        }

        if (question[SlotName.Source] is { } source && question[SlotName.Commodity] is null)
        {
            return OfSource(source, question, snapshot);
        }

        return question[SlotName.Commodity] is null ? Which(question) : OfGoods(question, snapshot);
    }

    // A claim on goods without a number is one of dependence, of law, or of what they are.
    private static Answer OfGoods(Question question, Snapshot snapshot)
    {
        if (question.Metric is not null || question[SlotName.Importer] is not null
            || question[SlotName.Supplier] is not null)
        {
            return OneShape.Answer(question, snapshot);
        }

        var law = AskedItems.Find(question, snapshot);
        return law.Practices.Length > 0 && question[SlotName.Application] is null
            ? StatusShape.Answer(question, snapshot)
            : DefineShape.Answer(question, snapshot);
    }

    private static Answer OfSource(string source, Question question, Snapshot snapshot)
    {
        var conflicts = SourceClaims.Conflicts(source, question.Clocks, snapshot);
        var statements = snapshot.Content.Statements
            .Where(statement => statement.Source == source && statement.Known.On(question.Clocks.KnownOn))
            .ToImmutableArray();
        if (conflicts.Length + statements.Length == 0) return Which(question);
        var headline = Line.Of(
            "check.source",
            statements.Where(statement => statement.Class == StatementClass.Disclaimer)
                .Select(statement => statement.Id)
                .DefaultIfEmpty(source),
            ("source", new Term.Named(source)),
            ("conflicts", new Term.Count(conflicts.Length)),
            ("statements", new Term.Count(statements.Length)),
            ("opinions", new Term.Count(statements.Count(IsOpinion))));
        return new Answer(
            AnswerKind.Answer,
            question,
            [
                new Block.Headline([headline]),
                new Block.Rows([.. conflicts.Take(MostRows)
                    .Select(conflict => EventLines.Conflict(conflict, question.Clocks, snapshot))], conflicts.Length),
            ],
            []);
    }

    private static bool IsOpinion(Statement statement) =>
        statement.Class is StatementClass.Analysis or StatementClass.AuthorStatement;

    private static Answer Which(Question question) => new(
        AnswerKind.Clarify, question, [new Block.Headline([Line.Of("check.which", [])])], [])
    { OffersStarters = true };
}
