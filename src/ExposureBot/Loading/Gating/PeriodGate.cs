using ExposureBot.Knowledge;

namespace ExposureBot.Loading.Gating;

/// <summary>A period ends after it begins, is as long as its kind says, and lies where a reader expects it.</summary>
internal static class PeriodGate
{
    private static readonly DateOnly Earliest = new(1800, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    public static IEnumerable<Diagnostic> Check(Located located) =>
        located.Content.Figures.Where(row => !Fits(row.Period))
            .Select(row => LoadingMessages.BadPeriod(located.At(row, "period_to"), row.Id, row.Period));

    private static bool Fits(Period period)
    {
        if (period.From > period.To || period.From < Earliest || period.To > Latest) return false;
        var days = period.To.DayNumber - period.From.DayNumber + 1;
        return period.Kind switch
        {
            PeriodKind.Day => days == 1,
            PeriodKind.Month => days is >= 28 and <= 31,
            PeriodKind.Quarter => days is >= 90 and <= 92,
            PeriodKind.Half => days is >= 181 and <= 184,
            PeriodKind.Year or PeriodKind.Fiscal => days is 365 or 366,
            _ => true,
        };
    }
}
