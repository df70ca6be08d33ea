using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>compare</c>: two places, partners or commodities side by side.</summary>
internal static class CompareShape
{
    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot) =>
        new(AnswerKind.Decline, question, [new Block.Headline([Line.Of("other.not_served", [snapshot.Version])])], []);
}
