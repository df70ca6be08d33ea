using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// Which figure leads. For users: among figures of exactly what was asked, the best class of source with a recent row;
/// then the whole commodity before parts of it, the newest complete year, the exact before the rounded.
/// </summary>
public static class HeadlineRule
{
    private const int RecentYears = 3;
    private const int MonthsThatOutweighAYear = 18;

    /// <summary>
    /// One choice for each stage and application among <paramref name="rows"/>, stages in their order.
    /// </summary>
    /// <remarks>A row without a printed stage counts only if no other has a leader.</remarks>
    public static ImmutableArray<Choice> Choose(IEnumerable<Figure> rows, FigureAsk ask, Snapshot snapshot)
    {
        var choices = rows.GroupBy(row => (row.Stage, row.Application))
            .Select(group => Choose(group.Key.Stage, group.Key.Application, [.. group], ask, snapshot))
            .OrderBy(choice => choice.Stage).ThenBy(choice => choice.Application, StringComparer.Ordinal)
            .ToImmutableArray();
        return choices.Any(choice => choice.Stage != Stage.None && choice.Leader is not null)
            ? choices.RemoveAll(choice => choice.Stage == Stage.None)
            : choices;
    }

    private static Choice Choose(
        Stage stage, string? application, List<Figure> rows, FigureAsk ask, Snapshot snapshot)
    {
        var losers = new List<Loser>();
        Keep(row => KnownFigures.RevisionOf(row, ask.Clocks, snapshot) is null, NotChosen.Superseded);
        Keep(row => ask.AsksPlans || row.Period.From <= ask.Clocks.AsOf, NotChosen.NotYet);
        Keep(row => ask.AsksPlans || !KnownFigures.IsPlan(row), NotChosen.Plan);
        Keep(row => Tiers.Of(row, snapshot) != Tier.D, NotChosen.NamesNoSource);
        Keep(row => row.Headline != HeadlineUse.No || IsAskedProjection(row, ask), NotChosen.MayNotLead);
        Keep(row => ask.IsAsked(row.Period), NotChosen.OtherPeriod);
        KeepBest(row => row.Headline, NotChosen.OnlyIfNothingElse);
        if (ask.YearFrom is null && rows.Count > 0)
        {
            var oldest = rows.Max(row => row.Period.To).AddYears(-RecentYears);
            Keep(row => row.Period.To >= oldest, NotChosen.TooOld);
        }

        KeepBest(row => Tiers.Of(row, snapshot), NotChosen.LesserSource);
        KeepBest(row => Wholeness(row.Scope), NotChosen.NotWhole);
        var newest = NewestComplete(rows);
        Keep(row => IsPartOfYear(row.Period) == newest.IsPart, newest.IsPart ? NotChosen.Older : NotChosen.PartOfYear);
        Keep(row => row.Period.To == newest.To, NotChosen.Older);
        var winners = Winners(rows, ask, losers);
        return new Choice(stage, application, winners, [.. losers]);

        void Keep(Predicate<Figure> keep, NotChosen why)
        {
            losers.AddRange(rows.Where(row => !keep(row)).Select(row => new Loser(row, why)));
            rows.RemoveAll(row => !keep(row));
        }

        void KeepBest<T>(Func<Figure, T> rank, NotChosen why) where T : struct, Enum
        {
            if (rows.Count == 0) return;
            var best = rows.Min(rank);
            Keep(row => rank(row).Equals(best), why);
        }
    }

    // A projection carries headline "no" because it must not lead unasked.
    private static bool IsAskedProjection(Figure row, FigureAsk ask) =>
        ask.AsksPlans && row.Class == FigureClass.Projection;

    private static Scope Wholeness(Scope scope) => scope == Scope.Mixed ? Scope.Broader : scope;

    private static bool IsPartOfYear(Period period) =>
        period.Kind is not (PeriodKind.Year or PeriodKind.Fiscal or PeriodKind.Point);

    // A half-year, a month or an average leads only if it ends much later than the newest complete year.
    private static (bool IsPart, DateOnly To) NewestComplete(List<Figure> rows)
    {
        if (rows.Count == 0) return (false, default);
        var whole = rows.Where(row => !IsPartOfYear(row.Period)).Select(row => row.Period.To).DefaultIfEmpty().Max();
        var part = rows.Where(row => IsPartOfYear(row.Period)).Select(row => row.Period.To).DefaultIfEmpty().Max();
        return whole == default || part > whole.AddMonths(MonthsThatOutweighAYear) ? (true, part) : (false, whole);
    }

    private static ImmutableArray<Figure> Winners(List<Figure> rows, FigureAsk ask, List<Loser> losers)
    {
        if (rows.Count == 0) return [];
        var inOrder = rows.Order(new FinalOrder(ask.Basis)).ToList();
        // Parts stand side by side; so do rows that only differ in what exactly was counted, such as two lists of one
        // day.
        var winners = inOrder
            .Where(row => inOrder[0].Scope == Scope.Narrower
                || FinalOrder.FirstDifference(row, inOrder[0], ask.Basis) == NotChosen.LaterId)
            .DistinctBy(row => (row.Product, row.Hs))
            .OrderByDescending(row => row.Value).ToImmutableArray();
        losers.AddRange(inOrder.Where(row => !winners.Contains(row))
            .Select(row => new Loser(row, FinalOrder.FirstDifference(row, inOrder[0], ask.Basis))));
        return winners;
    }
}
