using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Law;

/// <summary>
/// Paper: the stage of a measure on the day asked about is the newest of its own recorded stages that had begun
/// on that day and was held on the day of knowledge. On a day where one stage ends and another begins, the later
/// one holds. An end counts only if it was set in advance; once it has passed without a record of what followed,
/// that is said. Events, news and statements never move a stage.
/// </summary>
internal static class PaperRule
{
    /// <summary>
    /// Where <paramref name="measure"/> stands by <paramref name="clocks"/>; null if no stage of it was held.
    /// </summary>
    public static PaperState? Find(Measure measure, Clocks clocks, Snapshot snapshot)
    {
        var held = snapshot.StagesOf(measure.Id)
            .Where(stage => stage.Known.On(clocks.KnownOn))
            .OrderBy(stage => stage.From.Start)
            .ToImmutableArray();
        if (held.Length == 0) return null;
        var index = held.Count(stage => stage.From.Start <= clocks.AsOf) - 1;
        var next = index + 1 < held.Length ? held[index + 1] : null;
        return index < 0
            ? new PaperState(measure, null, null, null, null, null, next, false, false)
            : Standing(measure, held, index, clocks.AsOf);
    }

    private static PaperState Standing(Measure measure, ImmutableArray<MeasureStage> held, int index, DateOnly day)
    {
        var (first, last) = (index, index);
        while (first > 0 && Continues(held[first - 1], held[first])) first--;
        while (last + 1 < held.Length && Continues(held[last], held[last + 1])) last++;
        var current = held[index];
        var until = held[last].Planned ? held[last].To : null;
        return new PaperState(
            measure,
            current,
            held[first].From,
            until,
            last > first ? held[first].To : null,
            held[last],
            last + 1 < held.Length ? held[last + 1] : null,
            until is { } end && HasPassed(end, day),
            current.Planned && current.To is null);
    }

    private static bool Continues(MeasureStage earlier, MeasureStage later) =>
        earlier.Stage == later.Stage && earlier.Planned && earlier.To is { } end && end.Start == later.From.Start;

    // An end is the day on which something else begins, so a day that is known exactly is over on itself.
    private static bool HasPassed(PartialDate end, DateOnly day) =>
        end.Precision == DatePrecision.Day ? day >= end.Start : day > end.End;
}
