using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding;

/// <summary>What is asked: shape × metric × slots, and the clocks. The public <c>understood</c> and the permalink are this record.</summary>
/// <param name="Metric">Id of a metric, or null where the shape has none or its default applies.</param>
/// <param name="Slots">What is filled, by name.</param>
/// <param name="Clocks">When the answer is about and what was held.</param>
/// <param name="Language">The language of the reply.</param>
public sealed record Question(
    Shape Shape, Slot? Metric, ImmutableSortedDictionary<SlotName, Slot> Slots, Clocks Clocks, Language Language)
{
    /// <summary>Why this cannot be answered as it stands, or null: something to ask back or to decline.</summary>
    public Obstacle? Obstacle { get; init; }

    /// <summary>For <see cref="Shape.Meta"/>: ids of the records of the answer that is asked about.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>Words of the text that were not used, as the user wrote them; shown in the reading.</summary>
    public ImmutableArray<string> Unused { get; init; } = [];

    /// <summary>Spellings that were read as something else: what was written and the id it was read as.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The claims of a text that is to be checked, each read by itself, in order; empty for any other question.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>How many more claims the text has than are checked; that is said.</summary>
    public int ClaimsLeft { get; init; }

    /// <summary>Whether the text denies what it names: "has <b>not</b> restricted …".</summary>
    public bool IsNegated { get; init; }

    /// <summary>The value of a slot, or null.</summary>
    public string? this[SlotName name] => Slots.TryGetValue(name, out var slot) ? slot.Value : null;
}

/// <summary>One sentence of a text to check.</summary>
/// <param name="Text">As it was written; empty in a permalink, into which no words of a user get.</param>
/// <param name="Question">What it was read as.</param>
public sealed record Claim(string Text, Question Question);

/// <summary>A spelling that was read as something else.</summary>
public sealed record Correction(string Written, string ReadAs);
