using System.Collections.Immutable;

namespace ExposureBot.Understanding;

/// <summary>Why a question cannot be answered as it stands.</summary>
public abstract record Obstacle
{
    private Obstacle() { }

    /// <summary>Two readings give different answers, or a slot is open: ask back.</summary>
    public sealed record Unclear(Clarification Clarification) : Obstacle;

    /// <summary>Words that nothing explains, and without which the question is not complete.</summary>
    public sealed record UnknownWords(ImmutableArray<string> Words) : Obstacle;

    /// <summary>A subject that the bot does not serve: <c>weather</c>, <c>investment</c>, <c>programming</c>, …</summary>
    public sealed record OffTopic(string Subject) : Obstacle;

    /// <summary>An own forecast, opinion or advice is asked for.</summary>
    public sealed record Forecast : Obstacle;

    /// <summary>Asked to invent, to ignore rules, to unmask somebody or to show secrets.</summary>
    public sealed record Forbidden(string Kind) : Obstacle;

    /// <summary>Nothing was asked: empty, or only marks.</summary>
    public sealed record Empty : Obstacle;

    /// <summary>Written in a language that is not served.</summary>
    public sealed record OtherLanguage : Obstacle;

    /// <summary>Longer than can be read.</summary>
    public sealed record TooLong(int Characters) : Obstacle;

    /// <summary>A kind of question that is understood but not served yet; what exists instead is named.</summary>
    public sealed record NotServed(string Kind) : Obstacle;
}

/// <summary>A question back: one slot and two to four complete questions to choose from.</summary>
/// <param name="Slot">What is open.</param>
public sealed record Clarification(SlotName Slot, ImmutableArray<Question> Options);
