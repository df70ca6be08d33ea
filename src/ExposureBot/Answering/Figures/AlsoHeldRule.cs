using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// What is shown beside the headline. For users: figures that did not lead and differ by more than rounding, one row
/// for each
/// value, of one series only one other year; the asked period, then the better class of source first, then the
/// nearest in time.
/// </summary>
public static class AlsoHeldRule
{
    /// <summary>The rows, best first, each with one figure or several that say the same value.</summary>
    public static ImmutableArray<FigureRow> Rows(Choice choice, FigureAsk ask, Snapshot snapshot)
    {
        var pivot = choice.Leader;
        var candidates = choice.Losers
            .Where(loser => loser.Why is not (NotChosen.Superseded or NotChosen.NotYet or NotChosen.Plan))
            .Select(loser => loser.Figure)
            .Where(figure => !choice.Winners.Any(winner => SaysTheSame(winner, figure)))
            .OrderByDescending(figure => ask.IsAsked(figure.Period))
            .ThenBy(figure => Tiers.Of(figure, snapshot))
            .ThenBy(figure => pivot is null ? 0 : Distance(figure.Period, pivot.Period))
            .ThenBy(figure => figure.Scope)
            .ThenByDescending(figure => figure.Period.To)
            .ThenByDescending(figure => figure.Known.From)
            .ThenBy(figure => figure.Id, StringComparer.Ordinal);
        return FigureRow.ByValue(candidates.DistinctBy(SeriesOf));
    }

    /// <summary>Days between the ends of two periods.</summary>
    public static int Distance(Period one, Period other) => Math.Abs(one.To.DayNumber - other.To.DayNumber);

    // The same value for another year is news only from another maker.
    private static bool SaysTheSame(Figure winner, Figure figure) =>
        Rounding.AreSame(winner, figure)
        && (winner.Period.Year == figure.Period.Year || winner.Attribution == figure.Attribution);

    private static object SeriesOf(Figure figure) => (figure.Attribution, figure.Basis, figure.Product, figure.Hs);
}
