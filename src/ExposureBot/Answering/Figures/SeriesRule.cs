using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// A run of figures over time. For users: points of one definition only (same maker, basis, product, stage); a year
/// that is
/// missing in between, or another edition, is marked as a break; other figures stand beside it, never in it.
/// </summary>
internal static class SeriesRule
{
    private const int EnoughPoints = 3;

    /// <summary>The best series among <paramref name="rows"/>, oldest first, and the rows that are not in it.</summary>
    public static (ImmutableArray<Figure> Points, ImmutableArray<Figure> Others) Of(
        IEnumerable<Figure> rows, FigureAsk ask, Snapshot snapshot)
    {
        var held = rows.Where(row => IsPoint(row, ask, snapshot)).ToArray();
        var series = held.GroupBy(DefinitionOf)
            .Select(group => Points(group, ask))
            .OrderByDescending(points => points.Length >= EnoughPoints)
            .ThenByDescending(points => Array.Exists(points, point => point.Headline == HeadlineUse.Yes))
            .ThenBy(points => points.Min(point => Tiers.Of(point, snapshot)))
            .ThenBy(points => points[0].Scope)
            .ThenByDescending(points => points.Length)
            .ThenByDescending(points => points[^1].Period.To)
            .ThenBy(points => points[0].Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (series is null) return ([], []);
        return ([.. series], [.. held.Except(series).Where(row => row.Headline != HeadlineUse.No)]);
    }

    /// <summary>
    /// Whether something lies between two points that follow each other: a missing year or another edition.
    /// </summary>
    public static bool IsBreak(Figure earlier, Figure later) =>
        later.Period.From > earlier.Period.To.AddDays(1) || later.Source != earlier.Source;

    private static bool IsPoint(Figure row, FigureAsk ask, Snapshot snapshot) =>
        ask.IsAsked(row.Period)
        && Tiers.Of(row, snapshot) != Tier.D
        && (ask.AsksPlans || (!KnownFigures.IsPlan(row) && row.Period.From <= ask.Clocks.AsOf))
        && KnownFigures.RevisionOf(row, ask.Clocks, snapshot) is null;

    private static object DefinitionOf(Figure row) => (
        row.Attribution, row.Stage, row.Application, row.Basis, row.Scope, (row.Product, row.Hs, row.Unit),
        // Months are not points of a series of years, nor halves, nor averages.
        row.Period.Kind == PeriodKind.Point ? PeriodKind.Year : row.Period.Kind);

    private static Figure[] Points(IEnumerable<Figure> rows, FigureAsk ask) =>
        [.. rows.GroupBy(row => row.Period.To).OrderBy(group => group.Key)
            .Select(group => group.Order(new FinalOrder(ask.Basis)).First())];
}
