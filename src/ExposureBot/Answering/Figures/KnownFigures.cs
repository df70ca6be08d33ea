using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// The figures that answer a question. For users: only what could be known on the day in question, of exactly the asked
/// metric, place, partner and commodity.
/// </summary>
public static class KnownFigures
{
    /// <summary>The rows of exactly what is asked, held on the day, in the order of the base.</summary>
    public static ImmutableArray<Figure> Of(FigureAsk ask, Snapshot snapshot) =>
        [.. Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot)
            .Where(figure => ask.IsKeyOf(figure) && Matches(figure, ask, snapshot))];

    /// <summary>The rows of a metric and commodity held on the day, of all places and partners.</summary>
    public static IEnumerable<Figure> Of(string metric, string commodity, Clocks clocks, Snapshot snapshot) =>
        snapshot.FiguresOf(metric, commodity).Where(figure => figure.Known.On(clocks.KnownOn));

    /// <summary>The row that is held on the day and revises <paramref name="figure"/>, or null.</summary>
    public static Figure? RevisionOf(Figure figure, Clocks clocks, Snapshot snapshot) =>
        snapshot.SupersededBy(figure.Id) is { } newer && newer.Known.On(clocks.KnownOn) ? newer : null;

    /// <summary>The rows that <paramref name="figure"/> revises, as held when they were replaced.</summary>
    public static IEnumerable<Figure> RevisedBy(Figure figure, Clocks clocks, Snapshot snapshot) => figure.Supersedes
        .SelectMany(id => snapshot.FigureVersions(id))
        .Where(old => old.Known.From <= clocks.KnownOn)
        .DistinctBy(old => old.Id);

    /// <summary>A plan, a target or a projection: what somebody says will be.</summary>
    public static bool IsPlan(Figure figure) => figure.Class == FigureClass.Projection || figure.Stage == Stage.Plan;

    /// <summary>
    /// Whether everything held of the metric for the commodity is a plan: then a plan is what is asked.
    /// </summary>
    public static bool AsksPlans(string metric, string commodity, Snapshot snapshot) =>
        snapshot.FiguresOf(metric, commodity) is { IsEmpty: false } rows && rows.All(IsPlan);

    /// <summary>Whether <paramref name="figure"/> has the asked stage, application, form, source and company.</summary>
    public static bool Matches(Figure figure, FigureAsk ask, Snapshot snapshot) =>
        (ask.Stage is not { } stage || figure.Stage == stage)
        && (ask.Application is not { } application || Contains(figure.Application, application))
        && (ask.Form is not { } form || Contains(figure.Product, form) || HasCode(figure.Hs, form))
        && (ask.Source is not { } source || SourceRule.IsFrom(figure, source, snapshot))
        && (ask.Company is not { } company || CompanyRule.IsOf(figure, company, snapshot));

    private static bool Contains(string? text, string part) =>
        text is not null && text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool HasCode(string codes, string form)
    {
        var digits = string.Concat(form.Where(char.IsDigit));
        return digits.Length >= 4
            && codes.Split(';').Any(code => code.StartsWith(digits, StringComparison.Ordinal));
    }
}
