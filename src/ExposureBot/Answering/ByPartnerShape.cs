using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>by_partner</c>: who supplies or buys.</summary>
internal static class ByPartnerShape
{
    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot) =>
        new(AnswerKind.Decline, question, [new Block.Headline([Line.Of("other.not_served", [snapshot.Version])])], []);
}
