using System.Globalization;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Context;

/// <summary>A step in time from what was just talked about: "the year before", "the day after".</summary>
/// <param name="snapshot">The base, for the times of the records of the last answer.</param>
internal sealed class TimeStep(Snapshot snapshot)
{
    /// <summary>
    /// Puts the time one step on into <paramref name="slots"/>. It is counted from the last question, else from the first
    /// dated record of its answer; where neither has a time, nothing is put.
    /// </summary>
    /// <returns>Whether a time was put.</returns>
    public bool Put(Dictionary<SlotName, Slot> slots, ContextSigns signs, Question last, IEnumerable<string> records)
    {
        if (signs.Step is not var (isDay, count)) return false;
        var ids = records.ToList();
        if (isDay)
        {
            if (DayOf(last, ids) is not { } day) return false;
            Clear(slots);
            var shifted = new Slot(day.AddDays(count).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Origin.Said);
            slots[SlotName.Since] = shifted;
            slots[SlotName.Until] = shifted;
            return true;
        }

        if (YearOf(last, ids) is not { } year) return false;
        Clear(slots);
        slots[SlotName.Year] = new Slot((year + count).ToString(CultureInfo.InvariantCulture), Origin.Said);
        return true;
    }

    private int? YearOf(Question last, List<string> records) =>
        int.TryParse(last[SlotName.Year] ?? last[SlotName.YearTo], CultureInfo.InvariantCulture, out var said) ? said
        : records.SelectMany(id => snapshot.FigureVersions(id)).Select(figure => (int?)figure.Period.Year).FirstOrDefault()
            ?? EventsOf(records).Select(happening => (int?)happening.Date.Start.Year).FirstOrDefault();

    private DateOnly? DayOf(Question last, List<string> records) =>
        DateOnly.TryParseExact(last[SlotName.Since] ?? last[SlotName.Until], "yyyy-MM-dd", out var said) ? said
        : EventsOf(records).Select(happening => (DateOnly?)happening.Date.Start).FirstOrDefault();

    private IEnumerable<Event> EventsOf(List<string> records) =>
        records.Select(id => snapshot.Events.GetValueOrDefault(id)).OfType<Event>();

    private static void Clear(Dictionary<SlotName, Slot> slots)
    {
        SlotName[] times = [SlotName.Year, SlotName.YearFrom, SlotName.YearTo, SlotName.Since, SlotName.Until];
        foreach (var name in times) slots.Remove(name);
    }
}
