using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>meta</c>: source, freshness, certainty or reason of the last answer.</summary>
internal static class MetaShape
{
    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot) =>
        new(AnswerKind.Decline, question, [new Block.Headline([Line.Of("other.not_served", [snapshot.Version])])], []);
}
