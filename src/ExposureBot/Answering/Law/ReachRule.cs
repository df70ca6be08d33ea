using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Law;

/// <summary>
/// Reach: if the newest record of an item that was held is more than 60 days older than now, the answer says until when
/// the base reaches on it, so that silence is not read as an end.
/// </summary>
internal static class ReachRule
{
    private const int DaysOfGrace = 60;

    /// <summary>The day of the newest record, if it is old enough to be said; else null.</summary>
    public static DateOnly? Find(IEnumerable<IRecord> records, Clocks clocks)
    {
        var newest = records.Where(record => record.Known.On(clocks.KnownOn))
            .Select(record => record.Known.From)
            .DefaultIfEmpty(DateOnly.MinValue)
            .Max();
        return newest > DateOnly.MinValue && clocks.Now.DayNumber - newest.DayNumber > DaysOfGrace ? newest : null;
    }
}
