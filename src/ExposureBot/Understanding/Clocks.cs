namespace ExposureBot.Understanding;

/// <summary>The clocks of a question, resolved to days.</summary>
/// <param name="Now">The day on which it was asked.</param>
/// <param name="KnownOn">Only versions held on this day answer.</param>
/// <param name="AsOf">The day the answer is about: stage of a measure, newest event and period not later.</param>
/// <param name="KnownOnSaid">Whether the person set <paramref name="KnownOn"/>; then it is printed.</param>
/// <param name="AsOfSaid">Whether the person set <paramref name="AsOf"/>; then it is printed.</param>
public sealed record Clocks(DateOnly Now, DateOnly KnownOn, DateOnly AsOf, bool KnownOnSaid, bool AsOfSaid)
{
    /// <summary>All three on one day, none of them said.</summary>
    public static Clocks At(DateOnly now) => new(now, now, now, false, false);
}
