using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// The one figure shown for a missing one. For users: it differs in exactly one thing, which is said: the product, the
/// period, the stage, the form or the place; a claim without a source is never it.
/// </summary>
internal static class NearestRule
{
    /// <summary>The nearest figure to <paramref name="ask"/>, or null.</summary>
    public static NearestFigure? Find(FigureAsk ask, Snapshot snapshot) =>
        ask.Company is null ? Steps(ask, snapshot).FirstOrDefault() : OfCountry(ask, snapshot);

    private static IEnumerable<NearestFigure> Steps(FigureAsk ask, Snapshot snapshot)
    {
        foreach (var commodity in CommodityKin.Of(ask.Commodity, snapshot))
        {
            if (Leader(ask with { Commodity = commodity }, snapshot) is { } figure)
            {
                yield return new NearestFigure(figure, [Difference.Commodity]);
            }
        }

        if (ask.YearFrom is not null && NearestInTime(ask, snapshot) is { } near)
        {
            yield return new NearestFigure(near, [Difference.Period]);
        }

        if (ask.Stage is not null && Leader(ask with { Stage = null }, snapshot) is { } elsewhere)
        {
            yield return new NearestFigure(elsewhere, [Difference.Stage]);
        }

        if (ask.Form is not null && Leader(ask with { Form = null }, snapshot) is { } whole)
        {
            yield return new NearestFigure(whole, [Difference.Form]);
        }

        foreach (var group in PlaceGroups.Of(ask.Place, snapshot))
        {
            if (Leader(ask with { Place = group }, snapshot) is { } figure)
            {
                yield return new NearestFigure(figure, [Difference.Place]);
            }
        }
    }

    // A company's own figure is hardly ever published: its country's is shown, and the widest group that has one.
    private static NearestFigure? OfCountry(FigureAsk ask, Snapshot snapshot)
    {
        var country = ask with { Company = null, Place = ask.Place ?? CompanyRule.CountryOf(ask.Company!, snapshot) };
        if (country.Place is null) return null;
        if (Leader(country, snapshot) is { } figure) return new NearestFigure(figure, [Difference.Company]);
        return CommodityKin.Of(ask.Commodity, snapshot).Concat(CommodityKin.GroupsBeside(ask.Commodity, snapshot))
            .Select(commodity => Leader(country with { Commodity = commodity }, snapshot))
            .OfType<Figure>()
            .Select(found => new NearestFigure(found, [Difference.Company, Difference.Commodity]))
            .FirstOrDefault();
    }

    private static Figure? Leader(FigureAsk ask, Snapshot snapshot)
    {
        var choices = HeadlineRule.Choose(KnownFigures.Of(ask, snapshot), ask, snapshot);
        return choices.Where(choice => choice.Leader is not null)
            .MinBy(choice => (Tiers.Of(choice.Leader!, snapshot), -choice.Leader!.Period.To.DayNumber))?.Leader;
    }

    private static Figure? NearestInTime(FigureAsk ask, Snapshot snapshot)
    {
        var anyTime = ask with { YearFrom = null, YearTo = null, Days = null };
        var year = KnownFigures.Of(anyTime, snapshot)
            .Where(row => HeadlineRule.Choose([row], anyTime, snapshot)[0].Leader is not null)
            .Select(row => row.Period.Year)
            .OrderBy(found => Math.Abs(found - ask.YearFrom!.Value)).ThenByDescending(found => found)
            .Cast<int?>().FirstOrDefault();
        return year is null ? null : NearestOf(anyTime, year.Value, snapshot);
    }

    private static Figure? NearestOf(FigureAsk anyTime, int year, Snapshot snapshot)
    {
        var rows = KnownFigures.Of(anyTime, snapshot).Where(row => row.Period.Year == year);
        return HeadlineRule.Choose(rows, anyTime, snapshot)
            .Select(choice => choice.Leader).FirstOrDefault(row => row is not null);
    }
}

/// <summary>The nearest figure and in what it differs from what was asked.</summary>
internal sealed record NearestFigure(Figure Figure, ImmutableArray<Difference> Differs);

/// <summary>In what a nearest figure differs.</summary>
internal enum Difference { Commodity, Period, Stage, Form, Place, Company }
