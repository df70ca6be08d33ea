using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>define</c>: what a term means.</summary>
internal static class DefineShape
{
    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot) =>
        new(AnswerKind.Decline, question, [new Block.Headline([Line.Of("other.not_served", [snapshot.Version])])], []);
}
