namespace ExposureBot.Knowledge;

/// <summary>A date as exactly as it is known; parts that are not known are never filled in for a reader.</summary>
/// <param name="Start">First day that it may be.</param>
/// <param name="Precision">How much of <paramref name="Start"/> is known.</param>
public readonly record struct PartialDate(DateOnly Start, DatePrecision Precision)
{
    /// <summary>Last day that it may be.</summary>
    public DateOnly End => Precision switch
    {
        DatePrecision.Day => Start,
        DatePrecision.Month => Start.AddMonths(1).AddDays(-1),
        _ => Start.AddYears(1).AddDays(-1),
    };

    /// <summary>ISO 8601 to its own precision: <c>2025-11-19</c>, <c>2025-11</c> or <c>2025</c>.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => Start.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DatePrecision.Month => Start.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
        _ => Start.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture),
    };
}
