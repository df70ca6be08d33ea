using System.Diagnostics;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Reading.Times;

/// <summary>Days, months and years; days that do not exist are null.</summary>
internal static class Calendar
{
    /// <summary>First year that is read as one.</summary>
    public const int FirstYear = 1900;

    private const int YearsAhead = 10;

    /// <summary>Whether a question of <paramref name="today"/> can mean this day.</summary>
    public static bool IsPlausible(DateOnly day, DateOnly today) =>
        day.Year >= FirstYear && day.Year <= today.Year + YearsAhead;

    /// <summary>The day, or null if the calendar has none such.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>The latest such day that is not after <paramref name="today"/>.</summary>
    public static DateOnly? LatestDay(int month, int day, DateOnly today)
    {
        // 29 February is up to eight years back.
        for (var year = today.Year; year > today.Year - 9; year--)
        {
            if (Day(year, month, day) is { } found && found <= today) return found;
        }

        return null;
    }

    /// <summary>The year in which the latest such month has begun by <paramref name="today"/>.</summary>
    public static int LatestYearOf(int month, DateOnly today) => month <= today.Month ? today.Year : today.Year - 1;

    /// <summary>Last day of a month.</summary>
    public static DateOnly MonthEnd(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    /// <summary>
    /// First and last day of the unit that lies <paramref name="offset"/> units from today's; the running one ends
    /// today.
    /// </summary>
    public static (DateOnly From, DateOnly To) Unit(TimeUnit unit, int offset, DateOnly today)
    {
        var from = unit switch
        {
            TimeUnit.Day => today.AddDays(offset),
            TimeUnit.Week => today.AddDays((7 * offset) - (((int)today.DayOfWeek + 6) % 7)),
            TimeUnit.Month => new DateOnly(today.Year, today.Month, 1).AddMonths(offset),
            TimeUnit.Quarter => new DateOnly(today.Year, (3 * ((today.Month - 1) / 3)) + 1, 1).AddMonths(3 * offset),
            TimeUnit.Year => new DateOnly(today.Year, 1, 1).AddYears(offset),
            TimeUnit.Decade => new DateOnly(today.Year / 10 * 10, 1, 1).AddYears(10 * offset),
            _ => throw new UnreachableException(),
        };
        return (from, offset == 0 ? today : Back(unit, from, -1).AddDays(-1));
    }

    /// <summary>The day <paramref name="count"/> units before <paramref name="day"/>.</summary>
    public static DateOnly Back(TimeUnit unit, DateOnly day, int count) => unit switch
    {
        TimeUnit.Day => day.AddDays(-count),
        TimeUnit.Week => day.AddDays(-7 * count),
        TimeUnit.Month => day.AddMonths(-count),
        TimeUnit.Quarter => day.AddMonths(-3 * count),
        TimeUnit.Year => day.AddYears(-count),
        TimeUnit.Decade => day.AddYears(-10 * count),
        _ => throw new UnreachableException(),
    };

    /// <summary>How exactly a unit names a time.</summary>
    public static DatePrecision PrecisionOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Day or TimeUnit.Week => DatePrecision.Day,
        TimeUnit.Month or TimeUnit.Quarter => DatePrecision.Month,
        TimeUnit.Year or TimeUnit.Decade => DatePrecision.Year,
        _ => throw new UnreachableException(),
    };
}

/// <summary>A unit in which times are counted.</summary>
internal enum TimeUnit { Day, Week, Month, Quarter, Year, Decade }
