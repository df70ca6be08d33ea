using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// How concentrated a supply is where no index is on record. For users: the index is calculated from the shares held, of the
/// world's output or, for a buyer who is named, of its imports; two goods are set side by side only in the same shares.
/// </summary>
internal static class ConcentrationAnswer
{
    private const string Index = "import_concentration_hhi";
    private const int MaxRows = 5;

    /// <summary>The answer, or null if an index is on record for all sides, or was not asked for.</summary>
    /// <param name="sides">What is asked; for several, goods or buyers side by side.</param>
    public static Answer? Of(Question question, ImmutableArray<FigureAsk> sides, Snapshot snapshot)
    {
        if (sides[0].Metric != Index || sides.All(side => !KnownFigures.Of(side, snapshot).IsEmpty)) return null;
        // The only place that has an index on record was not said: the world is meant.
        var isAssumed = question.Slots.TryGetValue(SlotName.Place, out var place) && place.Origin == Origin.Assumed;
        var open = question with { Metric = null, Slots = isAssumed ? question.Slots.Remove(SlotName.Place) : question.Slots };
        var asked = sides.Select(side => Shares(open, side, isAssumed, snapshot)).ToArray();
        var metric = asked[0].Select(list => list.Ask.Metric)
            .FirstOrDefault(id => asked.All(lists => lists.Any(list => list.Ask.Metric == id)));
        if (metric is null) return null;
        var lists = asked.Select(all => all.First(list => list.Ask.Metric == metric)).ToImmutableArray();
        return new Answer(
            AnswerKind.Answer, open with { Metric = new Slot(metric, Origin.Default) }, [.. Blocks(lists)], []);
    }

    // One definition each, of at least two shares; in the order in which the metrics are tried.
    private static Shared[] Shares(Question question, FigureAsk side, bool isWorld, Snapshot snapshot)
    {
        var good = new Slot(side.Commodity, Origin.Said);
        var importer = isWorld ? null : side.Place;
        var asked = question with { Slots = question.Slots.SetItem(SlotName.Commodity, good).Remove(SlotName.Supplier) };
        if (importer is not null)
        {
            asked = asked with { Slots = asked.Slots.SetItem(SlotName.Importer, new Slot(importer, Origin.Said)) };
        }

        var dimension = importer is null ? Dimension.Place : Dimension.Partner;
        var asks = importer is null ? MetricRule.Places(asked, snapshot) : MetricRule.Partners(asked, snapshot);
        return
        [
            .. asks.SelectMany(ask => ListRule.Of(RowsOf(ask, importer, snapshot), ask, dimension, snapshot)
                .Where(list => list.IsOneDefinition).Take(1)
                .Select(list => new Shared(ask, list.Rows, Concentration.Hhi(list.Rows)!)))
                .Where(shared => shared.Hhi is not null),
        ];
    }

    private static IEnumerable<Figure> RowsOf(FigureAsk ask, string? importer, Snapshot snapshot) =>
        KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot)
            .Where(row => (importer is null
                    ? row.Partner is null or "WLD"
                    : row.Place == importer && row.Partner is not null)
                && KnownFigures.Matches(row, ask, snapshot));

    private static IEnumerable<Block> Blocks(ImmutableArray<Shared> lists)
    {
        var ordered = lists.OrderByDescending(list => list.Hhi.Value).ToArray();
        yield return new Block.Headline([.. ordered.Select((list, at) => Said(list, lists.Length == 1, at))]);
        var rows = ordered.SelectMany(list => list.Rows.Take(lists.Length == 1 ? MaxRows : 2)).ToArray();
        yield return new Block.Rows(
            [.. rows.Select(CompareLines.Column)], lists.Length == 1 ? lists[0].Rows.Length : rows.Length);
        yield return new Block.Remark([Line.Of("compare.hhi_formula", [])]);
    }

    private static Line Said(Shared list, bool isAlone, int at) => Line.Of(
        isAlone ? "compare.hhi" : "compare.hhi_side",
        list.Rows.Select(row => row.Id),
        // Each has an id of its own: what is printed is returned.
        ("hhi", new Term.Derived(at == 0 ? list.Hhi : list.Hhi with { Id = $"{list.Hhi.Id}:{list.Ask.Commodity}" })),
        ("metric", new Term.Named(list.Ask.Metric)),
        ("commodity", new Term.Named(list.Ask.Commodity)),
        ("place", FigureLines.Named(list.Rows[0].Partner is null or "WLD" ? null : list.Rows[0].Place)),
        ("figure", new Term.Of(list.Rows[0])),
        ("count", new Term.Count(list.Rows.Length)));

    private sealed record Shared(FigureAsk Ask, ImmutableArray<Figure> Rows, Derivation Hhi);
}
