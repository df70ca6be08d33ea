using System.Globalization;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Slots;

/// <summary>Puts the times of a text into slots and clocks, as the shape needs them.</summary>
internal static class TimeSlots
{
    /// <summary>Fills the slots of time of <paramref name="draft"/>.</summary>
    public static void Fill(QuestionDraft draft)
    {
        var times = draft.Sight.Marked.Times;
        var years = times.Where(time => time.Role == TimeRole.Year).Select(time => time.From!.Value.Year).Distinct().Order().ToList();
        foreach (var time in times) Fill(draft, time);
        if (years.Count == 0) return;
        // One year, and no word of change: the figure of that year.
        if (years.Count == 1 && draft.Shape == Shape.Series && draft.Choice.IsAssumed) draft.Shape = Shape.One;
        if (draft.Shape is Shape.Series || (years.Count == 2 && draft.Shape == Shape.One) || (years.Count == 2 && draft.Shape == Shape.Compare))
        {
            Put(draft, SlotName.YearFrom, years[0]);
            if (years.Count > 1) Put(draft, SlotName.YearTo, years[^1]);
            // "2022 versus 2024" are two sides, not a run of years.
            if (years.Count > 1 && draft.Shape != Shape.Compare) draft.Shape = Shape.Series;
        }
        else
        {
            Put(draft, SlotName.Year, years[^1]);
        }
    }

    /// <summary>The clocks of a question: those from outside win over the default, the text wins over both.</summary>
    public static Clocks ClocksOf(QuestionDraft draft, Utterance utterance)
    {
        var now = DateOnly.FromDateTime(utterance.Now.DateTime);
        var times = draft.Sight.Marked.Times;
        var known = times.FirstOrDefault(time => time.Role == TimeRole.KnownOn)?.To ?? utterance.KnownOn;
        var asOf = times.FirstOrDefault(time => time.Role == TimeRole.AsOf)?.To ?? DayOfStatus(draft) ?? utterance.AsOf;
        var knownOn = known ?? now;
        return new Clocks(now, knownOn, asOf ?? knownOn, known is not null, asOf is not null);
    }

    // "Was the ban in force on 20 November?", "until 1 March": the day is the one the answer is about.
    private static DateOnly? DayOfStatus(QuestionDraft draft) => draft.Shape == Shape.Status
        ? draft.Sight.Marked.Times.FirstOrDefault(time => time is { Role: TimeRole.Range or TimeRole.Until, Precision: DatePrecision.Day })?.To
        : null;

    private static void Fill(QuestionDraft draft, TimeMention time)
    {
        var byYear = time.Precision == DatePrecision.Year && draft.Shape is not (Shape.Timeline or Shape.Quote);
        switch (time.Role)
        {
            case TimeRole.YearRange:
                if (time.From is { } first) Put(draft, SlotName.YearFrom, first.Year);
                if (time.To is { } last) Put(draft, SlotName.YearTo, last.Year);
                break;
            case TimeRole.Since when byYear && time.From is { } from:
                Put(draft, SlotName.YearFrom, from.Year);
                break;
            case TimeRole.Until when byYear && time.To is { } to:
                Put(draft, SlotName.YearTo, to.Year);
                break;
            case TimeRole.Since or TimeRole.Until or TimeRole.Range when draft.Shape != Shape.Status:
                Put(draft, SlotName.Since, time.From);
                Put(draft, SlotName.Until, time.To);
                break;
            default:
                break;
        }
    }

    private static void Put(QuestionDraft draft, SlotName name, int year) =>
        draft.Put(name, year.ToString(CultureInfo.InvariantCulture), Origin.Said, "time");

    private static void Put(QuestionDraft draft, SlotName name, DateOnly? day)
    {
        if (day is { } date) draft.Put(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Origin.Said, "time");
    }
}
