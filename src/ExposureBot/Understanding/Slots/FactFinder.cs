using System.Collections.Frozen;
using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Understanding.Slots;

/// <summary>
/// Finds what only few figures are held of, such as the floor price of one contract, by the words of the metric and of
/// the records themselves. Only where the question as it was read has no figure; places, goods and companies that were
/// named must be those of the record.
/// </summary>
internal sealed class FactFinder
{
    private const int MostOfAMetric = 60;
    private const double Enough = 5;
    private const double EnoughShare = 0.4;
    private readonly Snapshot snapshot;
    private readonly RecordFinder finder;

    public FactFinder(Snapshot snapshot, FrozenSet<string> framing)
    {
        this.snapshot = snapshot;
        var few = snapshot.Content.Figures.GroupBy(figure => figure.Metric, StringComparer.Ordinal)
            .Where(group => group.Count() <= MostOfAMetric).SelectMany(group => group);
        finder = new RecordFinder(few.DistinctBy(figure => figure.Id).Select(figure => (figure.Id, figure.Known, Words(figure))), framing);
    }

    /// <summary>
    /// Reads <paramref name="draft"/> as a question for the record that its words name, if its own key has none; false if
    /// none is named.
    /// </summary>
    public bool Find(QuestionDraft draft, DateOnly knownOn)
    {
        if (draft.Shape != Shape.One || IsHeld(draft)) return false;
        // Who depends on whom is asked for, of whatever goods.
        if (draft.Metric?.Value is null or "import_share" && draft.Has(SlotName.Importer) && draft.Has(SlotName.Supplier)
            && !draft.Has(SlotName.Commodity)) return false;
        var best = finder.All(Left(draft), knownOn)
            .Where(found => found.Weight >= Enough && found.Share >= EnoughShare)
            .Select(found => (Found: found, Figure: snapshot.FigureVersions(found.Id).FirstOrDefault()))
            .Where(pair => pair.Figure is not null && Fits(pair.Figure, draft))
            .OrderByDescending(pair => pair.Found.Weight).ThenBy(pair => pair.Found.Id, StringComparer.Ordinal).FirstOrDefault();
        if (best.Figure is not { } figure) return false;
        Read(draft, figure, best.Found.Weight);
        return true;
    }

    // The goods that a metric is held for, where it was named and only the goods are open or were only supposed.
    private static void Read(QuestionDraft draft, Figure figure, double weight)
    {
        draft.Choose(figure.Metric, Origin.Said, $"the record {figure.Id} shares words of weight {weight:0.0}");
        if (draft[SlotName.Commodity] != figure.Commodity)
        {
            draft.Drop(SlotName.Commodity);
            draft.Put(SlotName.Commodity, figure.Commodity, Origin.Assumed, $"the goods of {figure.Id}");
        }

        foreach (var name in new[] { SlotName.Importer, SlotName.Supplier, SlotName.Place, SlotName.Org, SlotName.Stage, SlotName.Basis, SlotName.Measure })
        {
            draft.Drop(name);
        }

        draft.Shape = Shape.One;
        draft.Put(SlotName.Place, figure.Place, Origin.Assumed, $"the place of {figure.Id}");
    }

    private bool IsHeld(QuestionDraft draft) => draft.Metric is { Origin: not Origin.Default } metric
        && draft[SlotName.Commodity] is { } commodity
        && snapshot.FiguresOf(metric.Value, commodity).Any(figure => IsOfPlaces(figure, draft));

    private bool Fits(Figure figure, QuestionDraft draft) => IsOfPlaces(figure, draft) && IsOfCompany(figure, draft)
        && (!draft.Slots.TryGetValue(SlotName.Commodity, out var good) || good.Origin == Origin.Assumed
            || IsSupposed(draft) || IsNear(figure.Commodity, good.Value));

    private bool IsOfCompany(Figure figure, QuestionDraft draft) => draft[SlotName.Company] is not { } company
        || !snapshot.Organisations.TryGetValue(company, out var named)
        || named.IsNamedIn(figure.Product) || named.IsNamedIn(figure.Attribution) || named.IsNamedIn(figure.Note);

    // Goods that stand for a measure were not named.
    private static bool IsSupposed(QuestionDraft draft) => !draft.Sight.Of(SignKind.Commodity).Any();

    // A figure of a part is said to be one; that of the whole group is no figure of the good that was named.
    private bool IsNear(string own, string named) => own == named || snapshot.IsBelow(own, named);

    private static bool IsOfPlaces(Figure figure, QuestionDraft draft) =>
        new[] { SlotName.Importer, SlotName.Supplier, SlotName.Place }.Select(name => draft[name]).OfType<string>()
            .All(place => figure.Place == place || figure.Partner == place);

    private static ImmutableArray<string> Left(QuestionDraft draft)
    {
        var names = draft.Sight.Of(SignKind.Place | SignKind.Commodity | SignKind.Company | SignKind.Time | SignKind.Year)
            .SelectMany(bridge => Enumerable.Range(bridge.Start, bridge.End - bridge.Start)).ToHashSet();
        return [.. RecordFinder.WordsOf([.. draft.Sight.Text.Words.Where((_, i) => !names.Contains(i))])];
    }

    private LocalText Words(Figure figure)
    {
        var metric = snapshot.Metrics[figure.Metric];
        var own = string.Join(' ', figure.Product, figure.Application, figure.Attribution, figure.Note);
        return new LocalText(
            Joined(Language.En, metric.Name.En) + ' ' + own, Joined(Language.Ja, metric.Name.Ja), Joined(Language.Zh, metric.Name.Zh));

        string Joined(Language language, string name) =>
            string.Join(' ', metric.Synonyms.GetValueOrDefault(language, []).Prepend(name));
    }
}
