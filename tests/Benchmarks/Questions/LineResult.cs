namespace Benchmarks.Questions;

/// <summary>A line, the kind of its reply, and what was wrong with it.</summary>
internal sealed record LineResult(AskedLine Line, string Kind, IReadOnlyList<Fault> Faults)
{
    public bool IsRight => Faults is [];

    public bool HasWrongRole => Faults.Any(fault => fault.IsWrongRole);

    /// <summary>Whether nothing was answered where an answer was needed.</summary>
    public bool IsRefused =>
        Line.Expect.CanBeAnswered && Kind is "decline" or "clarify" && !Line.Expect.Kinds.Contains(Kind);

    /// <summary>Whether something was answered, but not what was asked.</summary>
    public bool IsOtherAnswer => !IsRight && Kind == "answer" && Line.Expect.CanBeAnswered;

    /// <summary>Whether something was answered where nothing can be.</summary>
    public bool IsFalseAnswer => Line.Expect.MustBeDeclined && Kind == "answer";
}
