using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>Lines that speak of figures, shared by the shapes; their sentences stand in <c>dialogs/one</c>.</summary>
internal static class FigureLines
{
    private const int LongForm = 40;

    /// <summary>A line about one figure.</summary>
    public static Line Of(string key, Figure figure) => Line.Of(key, [figure.Id], ("figure", new Term.Of(figure)));

    /// <summary>A headline: a long name of what was counted is left to the page unless it is only a part.</summary>
    public static Line Headline(string key, Figure figure) => Line.Of(
        key,
        [figure.Id],
        ("figure", new Term.Of(figure)),
        ("form", Form(figure)),
        ("stage", Stage(figure)));

    /// <summary>The stage, where neither the metric nor its topic says it.</summary>
    public static Term? Stage(Figure figure) =>
        MetricRule.IsOfSeveralStages(figure.Metric) && figure.Stage != Knowledge.Stage.None
            ? Term.Listed(figure.Stage)
            : null;

    /// <summary>A row beside the headline: commodity and stage are said where they are not the asked ones.</summary>
    public static Line Also(FigureRow row, FigureAsk ask, Snapshot snapshot)
    {
        var first = row.First;
        // One other that gives the same value is news; more make a row that nobody reads. The article stands alone.
        var same = SourceRule.IsArticle(first)
            ? []
            : row.Figures.Where(other => other.Period.Year != first.Period.Year).Take(1).ToArray();
        var revised = KnownFigures.RevisedBy(first, ask.Clocks, snapshot)
            .FirstOrDefault(old => !Rounding.AreSame(old, first));
        return Line.Of(
            "one.also",
            same.Prepend(first).Select(figure => figure.Id).Concat(revised is null ? [] : [revised.Id]),
            ("figure", new Term.Of(first)),
            ("form", Form(first)),
            ("stage", IsOtherStage(first, ask) ? Term.Listed(first.Stage) : null),
            ("same", Several(same.Select(figure => (Term)new Term.Of(figure)))),
            ("commodity", first.Commodity == ask.Commodity ? null : new Term.Named(first.Commodity)),
            ("place", first.Place == ask.Place ? null : new Term.Named(first.Place)),
            ("partner", first.Partner is { } partner && ask.Partner is { } asked && asked != partner
                ? new Term.Named(partner) : null),
            ("revised", revised is null ? null : new Term.Of(revised)));
    }

    // Mining and refining are told apart wherever both may be meant.
    private static bool IsOtherStage(Figure figure, FigureAsk ask) =>
        MetricRule.CountsSeveralStages(figure.Metric)
        && figure.Stage != Knowledge.Stage.None && figure.Stage != ask.Stage;

    /// <summary>What was counted if not the commodity as such; nothing if that is long and changes nothing.</summary>
    public static Term? Form(Figure figure) =>
        figure.Application is null && figure.Product.Length > 0
        && (figure.Scope != Scope.Exact || figure.Product.Length <= LongForm)
            ? new Term.Phrase(figure.Product)
            : null;

    /// <summary>What was asked, as terms of a sentence that says it is not held.</summary>
    public static Line Asked(string key, FigureAsk ask) => Line.Of(
        key,
        [],
        ("metric", new Term.Named(ask.Metric)),
        ("commodity", new Term.Named(ask.Commodity)),
        ("place", Named(ask.Company is null ? ask.Place : null)),
        ("partner", Named(ask.Partner)),
        ("company", Named(ask.Company)),
        ("stage", ask.Stage is { } stage ? Term.Listed(stage) : null),
        ("source", Named(ask.Source)),
        ("form", ask.Form is { } form ? new Term.Echo(form) : null),
        ("year", When(ask)),
        ("year_to", ask.Days is not null || ask.YearTo == ask.YearFrom ? null : Year(ask.YearTo)));

    /// <summary>The nearest figure with what differs.</summary>
    public static Line Nearest(NearestFigure nearest, FigureAsk ask) => Line.Of(
        "one.nearest",
        [nearest.Figure.Id],
        ("figure", new Term.Of(nearest.Figure)),
        ("company", nearest.Differs.Contains(Difference.Company) ? Named(ask.Company) : null),
        ("commodity", nearest.Differs.Contains(Difference.Commodity) ? Named(ask.Commodity) : null),
        ("year", nearest.Differs.Contains(Difference.Period) ? When(ask) : null),
        ("stage", nearest.Differs.Contains(Difference.Stage) && ask.Stage is { } stage ? Term.Listed(stage) : null),
        ("form", nearest.Differs.Contains(Difference.Form) && ask.Form is { } form ? new Term.Echo(form) : null),
        ("place", nearest.Differs.Contains(Difference.Place) ? Named(ask.Place) : null),
        ("metric", nearest.Differs.Contains(Difference.Metric) ? Named(ask.Metric) : null),
        ("partner", nearest.Differs.Contains(Difference.Partner) ? Named(ask.Partner) : null));

    /// <summary>The causes of a difference as words, what no record explains last.</summary>
    public static Term Words(IEnumerable<Cause> causes) =>
        new Term.Several([.. causes.OrderBy(cause => cause == Cause.Unknown).Select(Term.Listed)]);

    /// <summary>A name, or null.</summary>
    public static Term? Named(string? id) => id is null ? null : new Term.Named(id);

    // A month by its name; of several, and of a day, the year is said.
    private static Term? When(FigureAsk ask) => ask.Days is { From.Day: 1 } days && days.To == days.From.AddMonths(1).AddDays(-1)
        ? new Term.On(new PartialDate(days.From, DatePrecision.Month))
        : Year(ask.YearFrom);

    /// <summary>A year, or null.</summary>
    public static Term? Year(int? year) =>
        year is { } known and > 0 and <= 9999
            ? new Term.On(new PartialDate(new DateOnly(known, 1, 1), DatePrecision.Year))
            : null;

    /// <summary>Several terms, or null if there are none.</summary>
    public static Term? Several(IEnumerable<Term> terms)
    {
        var all = terms.ToImmutableArray();
        return all.IsEmpty ? null : new Term.Several(all);
    }
}
