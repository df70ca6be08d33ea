using ExposureBot.Answering;
using ExposureBot.Replies;
using ExposureBot.Understanding;

namespace ExposureBot;

/// <summary>What a conversation remembers of a turn.</summary>
internal static class ConversationMemory
{
    private const string Restart = "restart";

    /// <summary>
    /// Small talk, subjects that are not served and what is not understood leave everything as it was; a question back waits for its answer;
    /// a question about the last answer keeps what it was about. It is what <see cref="ConversationJson"/> keeps, whether it is stored or not.
    /// </summary>
    public static Conversation After(this Conversation before, Reply reply, DateTimeOffset now)
    {
        var question = reply.Question;
        if (question[SlotName.Topic] == Restart && question.Shape == Shape.Help) return Conversation.Empty;
        if (reply.Kind == AnswerKind.Smalltalk || question.Shape == Shape.Other || question.Obstacle is not (null or Obstacle.Unclear or Obstacle.UnknownWords))
        {
            return before with { At = now };
        }

        if (question.Obstacle is Obstacle.Unclear unclear)
        {
            return before with { Pending = Kept(unclear.Clarification), At = now, Clarifications = before.Clarifications + 1 };
        }

        return question.Shape == Shape.Meta
            ? before with { Pending = null, At = now, Clarifications = 0 }
            : new Conversation(QuestionQuery.Kept(question), [.. reply.Evidence.Ids], null, LastRole(question) ?? before.LastRole, now);
    }

    private static Clarification Kept(Clarification asked) =>
        asked with { Options = [.. asked.Options.Select(QuestionQuery.Kept)] };

    private static SlotName? LastRole(Question question) =>
        question.Slots.ContainsKey(SlotName.Importer) ? SlotName.Importer
        : question.Slots.ContainsKey(SlotName.Supplier) ? SlotName.Supplier
        : null;
}
