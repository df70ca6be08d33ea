using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Reading.Times;

/// <summary>A stretch of days that was named, before the words around it give it a role. Both ends included.</summary>
/// <param name="HasYear">Whether the year was said; else the latest such day that is not after today was taken.</param>
internal sealed record TimeExpression(
    TextSpan Span, DateOnly From, DateOnly To, DatePrecision Precision, bool HasYear, bool NeedsAsking = false,
    bool IsFiscal = false)
{
    /// <summary>
    /// The role that the words themselves give: "last 10 days" is a range; null if the words around decide.
    /// </summary>
    public TimeRole? Role { get; init; }
}
