namespace Benchmarks.Questions;

/// <summary>What makes a reply right; the empty and the missing ask for nothing.</summary>
/// <param name="Kinds">The kinds of reply that are right.</param>
/// <param name="Shapes">The shapes an answer may have.</param>
/// <param name="Slots">By slot the values that are right; a comma joins values that are all needed.</param>
/// <param name="Says">A pattern that the text before the sources must match.</param>
/// <param name="Never">A pattern that it must not match.</param>
/// <param name="Sources">Whether a source must be cited.</param>
internal sealed record Expectation(
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Shapes,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Slots,
    string? Says = null,
    string? Never = null,
    bool Sources = false)
{
    /// <summary>Whether the line says who imports or who supplies.</summary>
    public bool NamesRoles => Slots.Keys.Any(Fault.IsRole);

    /// <summary>Whether an answer can be right.</summary>
    public bool CanBeAnswered => Kinds.Contains("answer");

    /// <summary>Whether only a decline is right.</summary>
    public bool MustBeDeclined => Kinds is ["decline"];
}
