using System.Collections.Immutable;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>What is said, as ordered blocks that name their records; no words of a language, no layout.</summary>
/// <param name="Question">The question as it was answered, with defaults filled in.</param>
/// <param name="Suggestions">Complete questions to ask next, at most three.</param>
public sealed record Answer(
    AnswerKind Kind, Question Question, ImmutableArray<Block> Blocks, ImmutableArray<Question> Suggestions)
{
    /// <summary>Nothing is known of what the person wants: the questions to start with are offered.</summary>
    public bool OffersStarters { get; init; }

    /// <summary>The same answer with what it offers; small talk shows it as rows.</summary>
    /// <param name="starters">The questions to start with.</param>
    public Answer With(ImmutableArray<Question> starters) => this with
    {
        Suggestions = starters,
        Blocks = Kind != AnswerKind.Smalltalk ? Blocks : Blocks.Add(new Block.Rows(
            [.. starters.Select(next => Line.Of("help.example", [], ("asked", new Term.Asked(next))))],
            starters.Length)),
    };
}

/// <summary>The public kinds of an answer.</summary>
public enum AnswerKind { Answer, Clarify, Decline, Smalltalk }
