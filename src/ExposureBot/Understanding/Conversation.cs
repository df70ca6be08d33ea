using System.Collections.Immutable;

namespace ExposureBot.Understanding;

/// <summary>All that is remembered between turns of one person in one conversation.</summary>
/// <param name="Last">The last question that was answered or declined for want of data; null at the start.</param>
/// <param name="Records">Ids of the records of the last answer, in order of use: figures, events, measures, practices, statements.</param>
/// <param name="Pending">The clarification that waits for an answer, or null.</param>
/// <param name="LastRole">The slot that was last filled from a lone country, for a correction; or null.</param>
/// <param name="At">When the last turn was; a longer gap than 30 minutes forgets everything.</param>
/// <param name="Clarifications">How many clarifications came in a row: never more than two.</param>
public sealed record Conversation(
    Question? Last, ImmutableArray<string> Records, Clarification? Pending, SlotName? LastRole, DateTimeOffset? At,
    int Clarifications = 0)
{
    /// <summary>Nothing was said yet.</summary>
    public static Conversation Empty { get; } = new(null, [], null, null, null);
}
