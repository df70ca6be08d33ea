using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>What a list runs over.</summary>
internal enum Dimension { Partner, Place, Commodity }

/// <summary>Figures side by side, largest first.</summary>
/// <param name="IsOneDefinition">Of one maker, period, basis and product; else each stands for itself and nothing is
/// ranked.</param>
internal sealed record FigureList(Stage Stage, ImmutableArray<Figure> Rows, bool IsOneDefinition);

/// <summary>
/// Which figures stand in one list. For users: only figures of one definition are listed and ranked (same maker,
/// period, basis,
/// product); where no two share one, each place's or product's own figure is shown and nothing is ranked.
/// </summary>
internal static class ListRule
{
    private const string World = "WLD";
    private const int Fragment = 3;
    private const int RecentYears = 3;

    /// <summary>
    /// One list for each stage that has one, best class of source and newest first by the headline rule.
    /// </summary>
    public static ImmutableArray<FigureList> Of(
        IEnumerable<Figure> rows, FigureAsk ask, Dimension dimension, Snapshot snapshot)
    {
        var held = rows.Where(row => IsListed(row, ask, dimension, snapshot)).ToArray();
        var lists = held.GroupBy(row => DefinitionOf(row, dimension))
            .Select(group => Distinct(group, ask, dimension))
            .Where(list => list.Length > 1)
            .ToArray();
        if (lists.Length == 0) return Mixed(held, ask, dimension, snapshot);
        // A ranking of goods from a fragment says less than one a year older.
        var longest = lists.Max(list => list.Length);
        if (dimension == Dimension.Commodity) lists = [.. lists.Where(list => list.Length * Fragment >= longest)];
        return [.. HeadlineRule.Choose(lists.SelectMany(list => list), ask, snapshot)
            .Where(choice => choice.Leader is not null)
            .GroupBy(choice => choice.Stage)
            .Select(choices => Longest(choices.SelectMany(choice => choice.Winners), lists, choices.Key))];
    }

    /// <summary>
    /// The largest share that may lead by itself, of whichever member: of the whole commodity before parts, at most
    /// three
    /// years older than the newest; null if none.
    /// </summary>
    public static Figure? Largest(IEnumerable<Figure> rows, FigureAsk ask, Dimension dimension, Snapshot snapshot)
    {
        var leaders = rows.Where(row => IsListed(row, ask, dimension, snapshot))
            .GroupBy(row => MemberOf(row, dimension))
            .SelectMany(group => HeadlineRule.Choose(group, ask, snapshot))
            .Select(choice => choice.Leader).OfType<Figure>().ToArray();
        if (leaders.Length == 0) return null;
        var oldest = leaders.Max(leader => leader.Period.To).AddYears(-RecentYears);
        return leaders.Where(leader => leader.Period.To >= oldest).OrderBy(leader => leader.Scope)
            .ThenByDescending(leader => leader.Value).ThenBy(leader => leader.Id, StringComparer.Ordinal).First();
    }

    /// <summary>
    /// The largest supplier's figure where the list must not stand for it: a list of a part, or an old one, does not hide the
    /// figure that answers for the whole; null if the list itself answers.
    /// </summary>
    public static Figure? Leading(
        IEnumerable<Figure> rows, FigureList list, FigureAsk ask, Dimension dimension, Snapshot snapshot)
    {
        if (dimension != Dimension.Partner || !list.IsOneDefinition) return null;
        var largest = Largest(rows, ask, dimension, snapshot);
        return largest is null || list.Rows.Contains(largest) || largest.Period.To < list.Rows[0].Period.To
            && largest.Scope >= list.Rows[0].Scope ? null : largest;
    }

    /// <summary>What a figure is in the list: its partner, place or commodity.</summary>
    public static string MemberOf(Figure figure, Dimension dimension) => dimension switch
    {
        Dimension.Partner => figure.Partner ?? World,
        Dimension.Place => figure.Place,
        _ => figure.Commodity,
    };

    private static FigureList Longest(IEnumerable<Figure> winners, Figure[][] lists, Stage stage)
    {
        var best = winners.Select(winner => Array.Find(lists, list => list.Contains(winner))!)
            .OrderByDescending(list => list.Length).First();
        return new FigureList(stage, [.. best], true);
    }

    private static ImmutableArray<FigureList> Mixed(
        Figure[] held, FigureAsk ask, Dimension dimension, Snapshot snapshot) =>
        [.. held.GroupBy(row => MemberOf(row, dimension))
            .SelectMany(group => HeadlineRule.Choose(group, ask, snapshot))
            .Select(choice => choice.Leader).OfType<Figure>()
            .GroupBy(leader => leader.Stage)
            .OrderBy(group => group.Key)
            .Select(group => new FigureList(group.Key, [.. ByValue(group)], false))];

    private static bool IsListed(Figure row, FigureAsk ask, Dimension dimension, Snapshot snapshot) =>
        MemberOf(row, dimension) != World
        && ask.IsAsked(row.Period)
        && Tiers.Of(row, snapshot) != Tier.D
        && (ask.AsksPlans || (!KnownFigures.IsPlan(row) && row.Period.From <= ask.Clocks.AsOf))
        && KnownFigures.RevisionOf(row, ask.Clocks, snapshot) is null;

    private static object DefinitionOf(Figure row, Dimension dimension) => (
        (row.Stage, row.Application, row.Basis, row.Unit),
        (row.Attribution, row.Period.From, row.Period.To),
        // Goods differ in what was counted; for one good the HS line is part of the definition.
        dimension == Dimension.Commodity ? default : (row.Scope, row.Product, row.Hs));

    private static Figure[] Distinct(IEnumerable<Figure> rows, FigureAsk ask, Dimension dimension) =>
        [.. ByValue(rows.Order(new FinalOrder(ask.Basis)).DistinctBy(row => MemberOf(row, dimension)))];

    private static IEnumerable<Figure> ByValue(IEnumerable<Figure> rows) =>
        rows.OrderByDescending(row => row.Value).ThenBy(row => row.Id, StringComparer.Ordinal);
}
