using System.Collections.Immutable;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>What is said, as ordered blocks that name their records; no words of a language, no layout.</summary>
/// <param name="Question">The question as it was answered, with defaults filled in.</param>
/// <param name="Suggestions">Complete questions to ask next, at most three.</param>
public sealed record Answer(
    AnswerKind Kind, Question Question, ImmutableArray<Block> Blocks, ImmutableArray<Question> Suggestions);

/// <summary>The public kinds of an answer.</summary>
public enum AnswerKind { Answer, Clarify, Decline, Smalltalk }
