using System.Globalization;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Slots;

/// <summary>
/// A day that is said without its year is the last one of which something is on record; a month is of the year that
/// stands elsewhere in the text.
/// </summary>
internal sealed class YearlessDays(Snapshot snapshot)
{
    private const int MostYearsBack = 20;
    private const string Iso = "yyyy-MM-dd";

    /// <summary>Moves the day of <paramref name="draft"/> back, if nothing is on record of it; that is said as assumed.</summary>
    public void Settle(QuestionDraft draft)
    {
        if (draft.Shape is not (Shape.Timeline or Shape.Quote) || draft.Sight.Marked.Times is not [{ From: { } day } time] || time.To != day) return;
        var said = draft.Sight.Marked.Text.AsSpan(time.Span.Start, time.Span.Length);
        // "Yesterday" and a day with its year are what they are.
        if (said.Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) || !said.ContainsAnyInRange('0', '9')) return;
        if (IsOnRecord(day)) return;
        var held = Enumerable.Range(1, MostYearsBack).Select(years => day.AddYears(-years)).FirstOrDefault(IsOnRecord);
        if (held == default) return;
        var slot = new Slot(held.ToString(Iso, CultureInfo.InvariantCulture), Origin.Assumed);
        draft.Set(SlotName.Since, slot, "the last such day on record");
        draft.Set(SlotName.Until, slot, "the last such day on record");
    }

    /// <summary>"July, gallium exports (2025)": moves a month without a year into the one year that is said.</summary>
    public static void MoveIntoYear(QuestionDraft draft)
    {
        var times = draft.Sight.Marked.Times;
        if (times is not [_, _] || times.FirstOrDefault(time => time.Role == TimeRole.Year)?.From is not { } year) return;
        if (times.FirstOrDefault(time => time is { Role: TimeRole.Range, Precision: DatePrecision.Month }) is not { From: { } from, To: { } to } month) return;
        var said = draft.Sight.Marked.Text.AsSpan(month.Span.Start, month.Span.Length);
        if (said.Contains(from.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)) return;
        var years = year.Year - from.Year;
        draft.Drop(SlotName.Year);
        draft.Set(SlotName.Since, new Slot(from.AddYears(years).ToString(Iso, CultureInfo.InvariantCulture), Origin.Said), "the month of the year that is said");
        draft.Set(SlotName.Until, new Slot(to.AddYears(years).ToString(Iso, CultureInfo.InvariantCulture), Origin.Said), "the month of the year that is said");
    }

    private bool IsOnRecord(DateOnly day) => snapshot.Content.Events.Any(happening => IsOf(happening.Date, day))
        || snapshot.Content.Statements.Any(statement => IsOf(statement.Date, day));

    private static bool IsOf(PartialDate date, DateOnly day) => date.Precision == DatePrecision.Day && date.Start == day;
}
