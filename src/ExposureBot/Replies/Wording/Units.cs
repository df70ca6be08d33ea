namespace ExposureBot.Replies.Wording;

/// <summary>Units that are written in a way of their own.</summary>
internal static class Units
{
    public const string Flag = "flag";
    public const string Percent = "percent";
    public const string PercentChange = "percent_change";
    public const string PercentagePoints = "percentage_points";

    /// <summary>Whether a number of this unit is printed with a percent sign.</summary>
    public static bool IsPercent(string unit) => unit is Percent or PercentChange or PercentagePoints;
}
