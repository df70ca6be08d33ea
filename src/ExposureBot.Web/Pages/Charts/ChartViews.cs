using ExposureBot.Knowledge;
using ExposureBot.Replies;
using ExposureBot.Understanding;
using ExposureBot.Web.Pages.Records;

namespace ExposureBot.Web.Pages.Charts;

/// <summary>Makes the chart of an answer.</summary>
internal static class ChartViews
{
    private static readonly HashSet<Shape> WithBars =
        [Shape.ByPartner, Shape.ByPlace, Shape.ByCommodity, Shape.Rank, Shape.Compare];

    /// <summary>The chart of <paramref name="reply"/>, or null where none helps.</summary>
    public static ChartView? Of(Reply reply, Snapshot snapshot, RecordViews views)
    {
        var figures = new ChartFigures(reply, snapshot);
        if (figures.Trend() is { Count: > 0 } points) return Trend(points, views);
        return WithBars.Contains(reply.Question.Shape) ? Bars(figures, views) : null;
    }

    /// <summary>Whether something lies between two points that follow each other: a missing period or another edition.</summary>
    public static bool IsBreak(Figure earlier, Figure later) =>
        later.Period.From > earlier.Period.To.AddDays(1) || later.Source != earlier.Source;

    private static ChartView Trend(IReadOnlyList<Figure> points, RecordViews views)
    {
        var last = points[^1];
        return new ChartView(
            $"{views.TitleWithoutPeriod(last)}, {points[0].Period.Printed}–{last.Period.Printed}",
            IsTrend: true,
            [.. points.Select((figure, at) => views.Point(
                figure, figure.Period.Printed, at > 0 && IsBreak(points[at - 1], figure)))]);
    }

    private static ChartView? Bars(ChartFigures figures, RecordViews views)
    {
        var (bars, member) = figures.Bars();
        if (bars.Count == 0) return null;
        var first = bars[0];
        return new ChartView(
            $"{views.Names.Text(first.Metric)}, {first.Period.Printed}",
            IsTrend: false,
            [.. bars.Select(figure => views.Point(figure, views.Names.Text(member(figure)), afterBreak: false))]);
    }
}
