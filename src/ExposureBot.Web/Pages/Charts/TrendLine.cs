using System.Globalization;
using System.Text;

namespace ExposureBot.Web.Pages.Charts;

/// <summary>Where the points of a trend lie in a drawing of <see cref="Width"/> by <see cref="Height"/>.</summary>
public sealed class TrendLine
{
    /// <summary>Width of the drawing.</summary>
    public const int Width = 720;

    /// <summary>Height of the drawing.</summary>
    public const int Height = 260;

    private const int Left = 84;
    private const int Right = 24;
    private const int Top = 24;
    private const int Bottom = 36;
    private const int MostLabels = 8;
    private readonly IReadOnlyList<ChartPoint> points;
    private readonly (DateOnly From, DateOnly To) days;
    private readonly (decimal Low, decimal High) values;

    /// <summary>Places <paramref name="points"/>, oldest first; there must be one at least.</summary>
    public TrendLine(IReadOnlyList<ChartPoint> points)
    {
        this.points = points;
        days = (points[0].Figure.Period.To, points[^1].Figure.Period.To);
        // From zero: a line that begins elsewhere makes small changes look large.
        var low = Math.Min(0, points.Min(point => point.Figure.Value));
        var high = Math.Max(0, points.Max(point => point.Figure.Value));
        values = (low, high == low ? low + 1 : high);
    }

    /// <summary>The values at which a line is ruled.</summary>
    public IReadOnlyList<decimal> Rules => values.Low < 0
        ? [values.Low, 0, values.High]
        : [0, values.High / 2, values.High];

    /// <summary>Left end of the drawing of values.</summary>
    public static int From => Left;

    /// <summary>Right end of the drawing of values.</summary>
    public static int To => Width - Right;

    /// <summary>Where a period's name stands.</summary>
    public static int LabelRow => Height - Bottom / 3;

    /// <summary>How far from the left a point lies.</summary>
    public double X(ChartPoint point)
    {
        double span = days.To.DayNumber - days.From.DayNumber;
        double at = point.Figure.Period.To.DayNumber - days.From.DayNumber;
        return Left + (span == 0 ? 0.5 : at / span) * (Width - Left - Right);
    }

    /// <summary>How far from the top a value lies.</summary>
    public double Y(decimal value) =>
        Top + (double)((values.High - value) / (values.High - values.Low)) * (Height - Top - Bottom);

    /// <summary>Whether the name of the point at this index is written: all of few, some of many, the last always.</summary>
    public bool IsNamed(int index)
    {
        var every = (points.Count + MostLabels - 1) / MostLabels;
        return (points.Count - 1 - index) % every == 0;
    }

    /// <summary>The line as path data; it is lifted at each break.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        foreach (var point in points)
        {
            path.Append(path.Length == 0 || point.AfterBreak ? 'M' : 'L')
                .Append(CultureInfo.InvariantCulture, $"{X(point):0.#},{Y(point.Figure.Value):0.#}");
        }

        return path.ToString();
    }
}
