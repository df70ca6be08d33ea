using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>How a list is written, whatever it runs over.</summary>
/// <param name="Stem">The folder of its sentences.</param>
/// <param name="Smallest">Whether the smallest come first.</param>
internal sealed record ListAnswer(string Stem, Dimension Dimension, int Limit = 5, bool Smallest = false)
{
    private const int MostNamed = 3;
    private const int MaxBeside = 1;

    private int Named => Math.Min(MostNamed, Limit);

    /// <summary>Answers with the lists of <paramref name="rows"/>, or says that nothing is held.</summary>
    public Answer Of(Question question, FigureAsk ask, IEnumerable<Figure> rows, Snapshot snapshot)
    {
        var filled = Defaults.Fill(question, ask);
        Figure[] all = [.. rows];
        Figure[] left = [.. Left(all, question)];
        var lists = ListRule.Of(left, ask, Dimension, snapshot);
        if (lists.IsEmpty) return new Answer(AnswerKind.Decline, filled, [.. Nothing(question, ask, all, snapshot)], []);
        if (ListBound.Of(question) is { } bound && bound.IsFor(lists, ask, snapshot))
        {
            return Bounded(filled, ask, lists, bound, snapshot);
        }

        return new Answer(
            AnswerKind.Answer,
            filled,
            [
                .. Blocks(lists, ListRule.Leading(left, lists[0], ask, Dimension, snapshot), ask, snapshot),
                .. Summed(question, lists[0]),
            ],
            Suggestions.Of(filled, ask, snapshot));
    }

    // What lies beyond the number, of each list, and of how many that is.
    private Answer Bounded(
        Question filled, FigureAsk ask, ImmutableArray<FigureList> lists, ListBound bound, Snapshot snapshot)
    {
        ImmutableArray<FigureList> cut =
        [
            .. lists.Select(list => list with { Rows = [.. list.Rows.Where(row => bound.Holds(row, ask, snapshot))] })
                .Where(list => !list.Rows.IsEmpty),
        ];
        var said = bound.Said(cut.Sum(list => list.Rows.Length), lists);
        return new Answer(
            AnswerKind.Answer,
            filled,
            cut.IsEmpty
                ? [new Block.Headline([said])]
                : [.. Blocks(cut, null, ask, snapshot, isCut: true), new Block.Remark([said])],
            Suggestions.Of(filled, ask, snapshot));
    }

    private IEnumerable<Block> Summed(Question question, FigureList list)
    {
        if (question[SlotName.Topic] != "sum" || !list.IsOneDefinition) yield break;
        if (Derivations.Sum([.. Ordered(list).Take(Limit)]) is not { } sum) yield break;
        yield return new Block.Remark([Line.Of("one.sum", sum.Inputs, ("sum", new Term.Derived(sum)))]);
    }

    private static IEnumerable<Figure> Left(IEnumerable<Figure> rows, Question question)
    {
        var excluded = question[SlotName.Exclude];
        return excluded is null
            ? rows
            : rows.Where(row => row.Place != excluded && row.Partner != excluded && row.Commodity != excluded);
    }

    private IEnumerable<Block> Blocks(
        ImmutableArray<FigureList> lists, Figure? leading, FigureAsk ask, Snapshot snapshot, bool isCut = false)
    {
        yield return new Block.Headline([.. Headlines(lists, leading, ask, isCut)]);
        var total = lists.Sum(list => list.Rows.Length);
        if (total > 1)
        {
            // Two stages share the rows; one has them all.
            var each = lists.Length > 1 ? Limit / 2 + 1 : Limit;
            var shown = lists.Take(2).SelectMany(list => Ordered(list).Take(each)).Take(Math.Max(Limit, each));
            yield return new Block.Rows([.. shown.Select(figure => Row(figure, lists, leading is null))], total);
        }

        if (Dimension == Dimension.Commodity) yield break;
        if (Tied(lists[0]) is { } tie) yield return new Block.Remark([tie]);
        if (Index(lists[0]) is { } index) yield return new Block.Remark([index]);
        foreach (var block in Conflicts(lists[0], leading ?? lists[0].Rows[0], ask, snapshot)) yield return block;
    }

    private IEnumerable<Figure> Ordered(FigureList list) => Smallest ? list.Rows.Reverse() : list.Rows;

    private IEnumerable<Line> Headlines(ImmutableArray<FigureList> lists, Figure? leading, FigureAsk ask, bool isCut)
    {
        if (leading is not null)
        {
            yield return FigureLines.Headline("one.headline", leading);
            var first = lists[0].Rows[0];
            yield return Line.Of(
                $"{Stem}.list_of", [], ("figure", new Term.Of(first)), ("form", FigureLines.Form(first)));
            yield break;
        }

        if (lists is [{ Rows: [var only] }])
        {
            yield return FigureLines.Headline("one.headline", only);
            // Of one source or year alone, or beyond a number, nothing can be said of the rest.
            if (!isCut && ask.Source is null && ask.YearFrom is null) yield return Line.Of($"{Stem}.only", [], ("metric", new Term.Named(ask.Metric)));
            yield break;
        }

        foreach (var list in lists.Take(2)) yield return Headline(list, ask);
    }

    private Line Headline(FigureList list, FigureAsk ask)
    {
        var first = Ordered(list).First();
        return Line.Of(
            $"{Stem}.{(list.IsOneDefinition ? "headline" : "mixed")}",
            list.IsOneDefinition ? Ordered(list).Take(Named).Select(figure => figure.Id) : [],
            ("figure", list.IsOneDefinition ? new Term.Of(first) : null),
            ("form", list.IsOneDefinition && Dimension != Dimension.Commodity ? FigureLines.Form(first) : null),
            ("top", list.IsOneDefinition
                ? FigureLines.Several(Ordered(list).Take(Named).Select(figure => new Term.Of(figure)))
                : null),
            ("count", new Term.Count(list.Rows.Length)),
            ("metric", new Term.Named(ask.Metric)),
            ("commodity", Dimension == Dimension.Commodity ? null : new Term.Named(ask.Commodity)),
            ("place", FigureLines.Named(Dimension == Dimension.Place ? null : ask.Place)),
            ("partner", FigureLines.Named(Dimension == Dimension.Partner ? null : ask.Partner)),
            ("least", Smallest ? new Term.Count(list.Rows.Length) : null));
    }

    // A row says its own definition where the headline does not say it for all.
    private Line Row(Figure figure, ImmutableArray<FigureList> lists, bool isSaid) => Line.Of(
        lists[0].IsOneDefinition && isSaid ? $"{Stem}.row"
            : lists[0].IsOneDefinition ? $"{Stem}.row_of"
            : $"{Stem}.row_own",
        [figure.Id],
        ("figure", new Term.Of(figure)),
        ("member", new Term.Named(ListRule.MemberOf(figure, Dimension))),
        ("form", FigureLines.Form(figure)),
        ("stage", lists.Length > 1 ? Term.Listed(figure.Stage) : null));

    private Line? Tied(FigureList list)
    {
        var ordered = Ordered(list).ToArray();
        var tied = ordered.Where(figure => figure.Value == ordered[0].Value).ToArray();
        return tied.Length < 2 || !list.IsOneDefinition
            ? null
            : Line.Of(
                $"{Stem}.tie",
                tied.Select(figure => figure.Id),
                ("tied", FigureLines.Several(
                    tied.Take(Limit).Select(figure => new Term.Named(ListRule.MemberOf(figure, Dimension))))),
                ("figure", new Term.Of(tied[0])));
    }

    private Line? Index(FigureList list) =>
        Dimension == Dimension.Partner && list.IsOneDefinition && Concentration.Hhi(list.Rows) is { } hhi
            ? Line.Of(
                $"{Stem}.hhi",
                list.Rows.Select(figure => figure.Id),
                ("hhi", new Term.Derived(hhi)),
                ("count", new Term.Count(list.Rows.Length)))
            : null;

    // The topic of the first row has its conflicts wherever it comes up.
    private static IEnumerable<Block> Conflicts(FigureList list, Figure first, FigureAsk ask, Snapshot snapshot)
    {
        var key = ask with { Place = first.Place, Partner = first.Partner, Commodity = first.Commodity };
        // Buyers with figures of their own are topics of their own.
        if ((!list.IsOneDefinition && list.Rows.Length > 1) || ConflictRule.On(key, snapshot).IsEmpty) return [];
        var choice = new Choice(first.Stage, first.Application, [first, .. list.Rows.Remove(first)], []);
        return EvidenceBlocks.BesideRows([new Part(key, [choice])], snapshot, MaxBeside);
    }

    // What was left out is the only one that is held: it is told, and that it is.
    private IEnumerable<Block> Nothing(Question question, FigureAsk ask, Figure[] all, Snapshot snapshot)
    {
        if (question[SlotName.Exclude] is { } excluded && ListRule.Largest(all, ask, Dimension, snapshot) is { } only)
        {
            var none = FigureLines.Asked("one.none_besides", ask);
            yield return new Block.Headline(
            [
                none with { Terms = none.Terms.Add("excluded", new Term.Named(excluded)) },
                FigureLines.Headline("one.headline", only),
            ]);
            yield break;
        }

        yield return new Block.Headline([FigureLines.Asked("one.not_held", ask)]);
        if (new NearestRule(snapshot, Dimension).Find(ask) is { } nearest)
        {
            yield return new Block.Nearest(FigureLines.Nearest(nearest, ask));
        }
        else if (OtherMetricsRule.Find(ask, snapshot) is { } others)
        {
            yield return others;
        }

        yield return new Block.Missing([FigureLines.Asked("one.missing_any", ask)]);
    }
}
