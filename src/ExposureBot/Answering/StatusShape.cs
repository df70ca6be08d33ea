using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>status</c>: Paper and Practice of a measure or practice.</summary>
internal static class StatusShape
{
    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot) =>
        new(AnswerKind.Decline, question, [new Block.Headline([Line.Of("other.not_served", [snapshot.Version])])], []);
}
