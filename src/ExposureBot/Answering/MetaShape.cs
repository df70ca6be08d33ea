using System.Collections.Immutable;
using ExposureBot.Answering.About;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>
/// The shape <c>meta</c>: source, age, certainty, cause, speaker and day of the last answer's records.
/// </summary>
internal static class MetaShape
{
    private const int MostRows = 4;

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var last = LastRecords.Of(question, snapshot);
        if (last.IsEmpty)
        {
            return new Answer(
                AnswerKind.Clarify, question, [new Block.Headline([Line.Of("meta.nothing", [])])],
                    [])
            { OffersStarters = true };
        }

        var lines = Lines(question, last, snapshot).ToImmutableArray();
        if (lines.IsEmpty)
        {
            lines =
            [
                Line.Of(question[SlotName.Topic] == "why" ? "meta.no_cause" : "meta.not_recorded", []),
                .. MetaLines.Recorded(last, question.Clocks, snapshot),
            ];
        }

        return new Answer(
            AnswerKind.Answer,
            question,
            [new Block.Headline([lines[0]]), new Block.Rows([.. lines.Skip(1).Take(MostRows)], lines.Length - 1)],
            []);
    }

    private static IEnumerable<Line> Lines(Question question, LastRecords last, Snapshot snapshot) =>
        question[SlotName.Topic] switch
        {
            "freshness" => MetaLines.Dates(last, question.Clocks, snapshot),
            "year" or "when" => MetaLines.Times(last, question.Clocks, snapshot),
            "certainty" => MetaLines.Reasons(last, question.Clocks, snapshot),
            "why" => MetaLines.Disagreements(last, question.Clocks, snapshot),
            "who" => MetaLines.Speakers(last, question.Clocks, snapshot),
            "link" => MetaLines.Links(last),
            "method" => MetaLines.Methods(last),
            _ => MetaLines.Sources(last, snapshot),
        };
}
