using ExposureBot.Answering;
using ExposureBot.Replies;
using ExposureBot.Understanding;

namespace ExposureBot;

/// <summary>What a conversation remembers of a turn.</summary>
internal static class ConversationMemory
{
    /// <summary>
    /// Small talk and subjects that are not served leave everything as it was; a question back waits for its answer;
    /// a question about the last answer keeps what it was about.
    /// </summary>
    public static Conversation After(this Conversation before, Reply reply, DateTimeOffset now)
    {
        var question = reply.Question;
        if (reply.Kind == AnswerKind.Smalltalk || question.Obstacle is not (null or Obstacle.Unclear or Obstacle.UnknownWords))
        {
            return before with { At = now };
        }

        if (question.Obstacle is Obstacle.Unclear unclear)
        {
            return before with { Pending = unclear.Clarification, At = now, Clarifications = before.Clarifications + 1 };
        }

        return question.Shape == Shape.Meta
            ? before with { Pending = null, At = now, Clarifications = 0 }
            : new Conversation(question, [.. reply.Evidence.Ids], null, LastRole(question) ?? before.LastRole, now);
    }

    private static SlotName? LastRole(Question question) =>
        question.Slots.ContainsKey(SlotName.Importer) ? SlotName.Importer
        : question.Slots.ContainsKey(SlotName.Supplier) ? SlotName.Supplier
        : null;
}
