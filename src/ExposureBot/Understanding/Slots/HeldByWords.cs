using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Slots;

/// <summary>
/// Finds the metric that words speak of without naming it ("how far did exports fall"): one of which the base has a figure
/// for all goods, places, companies and the time that are named. What is held decides, so nothing else stands in for it.
/// </summary>
internal sealed class HeldByWords(Snapshot snapshot, LawFinder laws)
{
    private const string Held = "held";
    private const string World = "WLD";

    // What else people say of the goods in such words: a law, a path, a list, a rank, a loss.
    private static readonly HashSet<Shape> Yielding =
    [
        Shape.Status, Shape.Path, Shape.WhatIf, Shape.List, Shape.Timeline, Shape.ByPartner, Shape.ByPlace, Shape.ByCommodity,
        Shape.Rank, Shape.Series, Shape.Compare, Shape.Other, Shape.Lookup,
    ];

    /// <summary>Makes <paramref name="draft"/> a question for one figure, if its words speak of one that is held; else null.</summary>
    public Figure? Settle(QuestionDraft draft)
    {
        if (draft.IsPiece || (draft.Shape != Shape.One && !Yielding.Contains(draft.Shape))) return null;
        if (Of(draft) is not { } figure) return null;
        draft.Shape = Shape.One;
        draft.Choose(figure.Metric, Origin.Said, $"its words, and {figure.Id} is held");
        if (!draft.Sight.Ids(SignKind.Commodity).Contains(figure.Commodity))
        {
            draft.Put(SlotName.Commodity, figure.Commodity, Origin.Assumed, $"the goods of {figure.Id}");
        }

        return figure;
    }

    /// <summary>Takes back what the figure itself says: whom it leaves out, and through which body it is.</summary>
    public void Finish(QuestionDraft draft, Figure figure)
    {
        if (Excluded(draft.Sight).Count > 0) draft.Drop(SlotName.Exclude);
        if (draft[SlotName.Org] is { } body && snapshot.Organisations.TryGetValue(body, out var named) && named.IsNamedIn(figure.Product))
        {
            draft.Drop(SlotName.Org);
        }

        if (!draft.Has(SlotName.Company) || draft.Sight.Ids(SignKind.Place).Contains(figure.Place)) return;
        // Whose the figure is says the company.
        if (snapshot.Metrics[figure.Metric].PlaceRole != Role.Subject) return;
        draft.Drop(SlotName.Importer);
        draft.Drop(SlotName.Supplier);
        draft.Put(SlotName.Place, figure.Place, Origin.Assumed, $"the place of {figure.Id}");
    }

    private Figure? Of(QuestionDraft draft)
    {
        var sight = draft.Sight;
        if (sight.Is("forecast") || sight.Marked.Times.Length > 1) return null;
        return sight.Signs.Where(hit => hit.Rule.Set.ContainsKey(Held)).OrderByDescending(hit => hit.Rule.Weight)
            .SelectMany(hit => hit.Rule.Set[Held].Split(' ')).Distinct(StringComparer.Ordinal)
            .Select(metric => FigureOf(metric, sight))
            .FirstOrDefault(figure => figure is not null && (draft.Shape != Shape.Series || IsAlone(figure)));
    }

    // A course is told of what is held of several times, unless it is a change itself.
    private bool IsAlone(Figure figure) => snapshot.Metrics[figure.Metric].UnitKind == UnitKind.Change
        || snapshot.FiguresOf(new FigureKey(figure.Metric, figure.Place, figure.Partner, figure.Commodity)) is [_];

    private Figure? FigureOf(string metric, Sight sight)
    {
        var goods = sight.Ids(SignKind.Commodity).ToList();
        if (goods.Count > 1) return null;
        var ofLaw = sight.Ids(SignKind.Measure | SignKind.Family | SignKind.Practice).Select(laws.GoodOf).OfType<string>().FirstOrDefault();
        return (goods is [var good] ? FigureOf(metric, good, sight) : null)
            ?? (ofLaw is null ? null : FigureOf(metric, ofLaw, sight))
            ?? (goods.Count == 0 ? FigureOf(metric, null, sight) : null);
    }

    private Figure? FigureOf(string metric, string? good, Sight sight)
    {
        var excluded = Excluded(sight);
        var places = sight.Ids(SignKind.Place).Where(place => place != World && !excluded.Contains(place)).ToList();
        var companies = sight.Ids(SignKind.Company).ToList();
        var rows = good is not null ? snapshot.FiguresOf(metric, good) : [.. snapshot.Content.Figures.Where(row => row.Metric == metric)];
        if (good is null && places.Count + companies.Count == 0 && rows.Select(row => row.Commodity).Distinct().Count() > 1) return null;
        return rows.FirstOrDefault(row => places.TrueForAll(place => row.Place == place || row.Partner == place)
            && (places.Count > 0 || companies.Count > 0 || row.Place == World)
            && companies.TrueForAll(company => IsOf(row, company)) && IsOfTime(row, sight));
    }

    // "Outside China": the figure leaves it out itself.
    private static HashSet<string> Excluded(Sight sight) => sight.Signs.Where(hit => hit.Rule.Set.ContainsKey(Held))
        .SelectMany(hit => hit.Match.Captures).Where(capture => capture.Name == "exclude")
        .Select(capture => capture.Bridge.Mention!.Id).ToHashSet(StringComparer.Ordinal);

    private bool IsOf(Figure row, string company) => snapshot.Organisations.TryGetValue(company, out var named)
        && (named.IsNamedIn(row.Product) || named.IsNamedIn(row.Attribution) || named.IsNamedIn(row.Note));

    private static bool IsOfTime(Figure row, Sight sight) => sight.Marked.Times is not [{ From: { } from, To: { } to }, ..]
        || (row.Period.From <= to && row.Period.To >= from);
}
