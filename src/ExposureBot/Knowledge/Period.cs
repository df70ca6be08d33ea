namespace ExposureBot.Knowledge;

/// <summary>What stretch of time a figure is about (valid time), both ends included.</summary>
/// <param name="Printed">As the source prints it, such as <c>2024</c>, <c>2025-06</c> or <c>2020-2023</c>.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Kind">What kind of stretch it is.</param>
public sealed record Period(string Printed, DateOnly From, DateOnly To, PeriodKind Kind)
{
    /// <summary>The year in which the period ends.</summary>
    public int Year => To.Year;

    /// <summary>A year, a fiscal year, a range of years or a state: complete, as against a half, quarter, month or day.</summary>
    public bool IsWhole => Kind is PeriodKind.Year or PeriodKind.Fiscal or PeriodKind.Range or PeriodKind.Point;

    /// <summary>Whether the period lies in or covers the calendar year <paramref name="year"/>.</summary>
    public bool Touches(int year) => From.Year <= year && year <= To.Year;
}
