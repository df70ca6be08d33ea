using ExposureBot.Knowledge;
using ExposureBot.Replies;
using ExposureBot.Understanding;

namespace ExposureBot.Web.Pages.Charts;

/// <summary>
/// Which figures a chart shows. For users: one definition only (same statistic, maker or edition, basis, stage and unit);
/// all of them that are held on the day, not only the rows that the answer had room for.
/// </summary>
internal sealed class ChartFigures(Reply reply, Snapshot snapshot)
{
    private const int EnoughPoints = 3;
    private const int EnoughBars = 2;
    private static readonly HashSet<string> Totals = new(StringComparer.Ordinal) { "WLD" };

    private Clocks Clocks => reply.Question.Clocks;

    /// <summary>Points of a line, oldest first; empty if there are too few.</summary>
    public IReadOnlyList<Figure> Trend()
    {
        if (reply.Question.Shape != Shape.Series) return [];
        var shown = reply.Evidence.Figures.Where(IsHeld).GroupBy(SeriesOf)
            .MaxBy(group => group.DistinctBy(figure => figure.Period.To).Count())?.ToList();
        if (shown is null) return [];
        var (from, to) = (shown.Min(figure => figure.Period.From), shown.Max(figure => figure.Period.To));
        Figure[] points =
        [
            .. snapshot.FiguresOf(shown[0].Key)
                .Where(figure => IsHeld(figure) && SeriesOf(figure).Equals(SeriesOf(shown[0])))
                .Where(figure => figure.Period.From >= from && figure.Period.To <= to)
                .OrderBy(figure => figure.Period.To).ThenByDescending(figure => figure.Known.From)
                .ThenBy(figure => figure.Id, StringComparer.Ordinal)
                .DistinctBy(figure => figure.Period.To),
        ];
        return points.Length < EnoughPoints ? [] : points;
    }

    /// <summary>Bars, largest first, and what each of them is named by; no bars if there are too few.</summary>
    public (IReadOnlyList<Figure> Bars, Func<Figure, string> MemberOf) Bars()
    {
        var shown = reply.Evidence.Figures.Where(figure => IsHeld(figure) && figure.Value >= 0).GroupBy(EditionOf)
            .MaxBy(group => group.Count())?.ToList() ?? [];
        if (Dimension(shown) is not { } member) return ([], figure => figure.Id);
        var bars = reply.Question.Shape is Shape.Compare ? shown : All(shown, member);
        Figure[] ordered =
        [
            .. bars.OrderByDescending(figure => figure.Value).ThenBy(figure => figure.Id, StringComparer.Ordinal)
                .DistinctBy(member),
        ];
        return ordered.Length < EnoughBars ? ([], member) : (ordered, member);
    }

    // The other bars of the same edition: what the answer's rows left out.
    private IEnumerable<Figure> All(List<Figure> shown, Func<Figure, string> member)
    {
        var first = shown[0];
        var excluded = reply.Question[SlotName.Exclude];
        var candidates = Differs(shown, figure => figure.Commodity)
            ? snapshot.Content.Figures.Where(figure => figure.Metric == first.Metric)
            : snapshot.FiguresOf(first.Metric, first.Commodity);
        return candidates
            .Where(figure => IsHeld(figure) && EditionOf(figure).Equals(EditionOf(first)) && figure.Value >= 0)
            .Where(figure => OthersOf(figure, member).Equals(OthersOf(first, member)))
            .Where(figure => member(figure) != excluded)
            .Where(figure => shown.Contains(figure) || !(Totals.Contains(member(figure)) || IsGroup(member(figure))));
    }

    private bool IsGroup(string place) => !snapshot.MembersOf(place).IsEmpty;

    // What differs between the figures and nothing else: partners, places or goods.
    private static Func<Figure, string>? Dimension(List<Figure> shown)
    {
        Func<Figure, string>[] all =
        [
            figure => figure.Partner ?? "", figure => figure.Place, figure => figure.Commodity,
        ];
        return Array.FindAll(all, member => Differs(shown, member)) is [var only] ? only : null;
    }

    private static bool Differs(List<Figure> shown, Func<Figure, string> member) =>
        shown.Select(member).Distinct(StringComparer.Ordinal).Skip(1).Any();

    private static object OthersOf(Figure figure, Func<Figure, string> member)
    {
        var varying = member(figure);
        return (
            figure.Partner == varying ? "" : figure.Partner, figure.Place == varying ? "" : figure.Place,
            figure.Commodity == varying ? "" : figure.Commodity);
    }

    private bool IsHeld(Figure figure) =>
        figure.Known.On(Clocks.KnownOn) && figure.Period.From <= Clocks.AsOf && figure.Headline != HeadlineUse.No
        && !(snapshot.SupersededBy(figure.Id) is { } newer && newer.Known.On(Clocks.KnownOn));

    private static object SeriesOf(Figure figure) => (
        figure.Key, figure.Attribution, figure.Stage, figure.Basis, figure.Scope, (figure.Product, figure.Hs, figure.Unit),
        figure.Period.Kind == PeriodKind.Point ? PeriodKind.Year : figure.Period.Kind);

    private static object EditionOf(Figure figure) => (
        figure.Metric, figure.Source, figure.Stage, figure.Basis, figure.Unit, figure.Application, figure.Period.Printed);
}
