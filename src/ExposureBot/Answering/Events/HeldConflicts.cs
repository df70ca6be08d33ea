using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Events;

/// <summary>A conflict has no day of its own: it was held once all of its events and statements were.</summary>
internal static class HeldConflicts
{
    /// <summary>Whether every event and statement that <paramref name="conflict"/> names was held.</summary>
    public static bool IsHeld(Conflict conflict, Clocks clocks, Snapshot snapshot) => conflict.Members.All(member =>
        (!snapshot.Events.TryGetValue(member, out var happening) || happening.Known.On(clocks.KnownOn))
        && (!snapshot.Statements.TryGetValue(member, out var statement) || statement.Known.On(clocks.KnownOn)));
}
