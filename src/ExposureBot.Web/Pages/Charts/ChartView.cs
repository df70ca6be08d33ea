using ExposureBot.Knowledge;
using ExposureBot.Web.Pages.Records;

namespace ExposureBot.Web.Pages.Charts;

/// <summary>Figures of one definition, to be drawn and to be read in the table beside.</summary>
/// <param name="Title">What is drawn, in words.</param>
/// <param name="IsTrend">Whether it is a line over time; else bars.</param>
public sealed record ChartView(string Title, bool IsTrend, IReadOnlyList<ChartPoint> Points);

/// <summary>One figure of a chart.</summary>
/// <param name="Label">Its period in a trend, its name among bars; leads to the record.</param>
/// <param name="Value">The value with its bound and unit, in words.</param>
/// <param name="AfterBreak">Whether a missing period or another edition lies before it; a line is not drawn across.</param>
public sealed record ChartPoint(Figure Figure, FieldText Label, string Value, bool AfterBreak);
