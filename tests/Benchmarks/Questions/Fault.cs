namespace Benchmarks.Questions;

/// <summary>One thing that is not as expected.</summary>
/// <param name="What">The slot, or <c>kind</c>, <c>shape</c>, <c>says</c>, <c>never</c>, <c>no source</c>.</param>
/// <param name="Found">What was there instead: empty for nothing, null where there is nothing to show.</param>
internal readonly record struct Fault(string What, string? Found = null)
{
    /// <summary>Whether a place is in a role that is not its own; an open role is no wrong one.</summary>
    public bool IsWrongRole => IsRole(What) && Found is { Length: > 0 };

    /// <summary>Whether a slot is a role in trade.</summary>
    public static bool IsRole(string slot) => slot is "importer" or "supplier";

    public override string ToString() => Found switch { null => What, "" => $"{What}:-", _ => $"{What}:{Found}" };
}
