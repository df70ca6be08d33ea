using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// The one figure shown for a missing one. For users: it differs in exactly one thing, which is said: the product, the
/// period, the stage, the form, the place, or the side that counted the same trade; a claim without a source is never it.
/// </summary>
/// <param name="Over">What the list runs over that was asked for, of which the largest is shown; null: one figure.</param>
internal sealed record NearestRule(Snapshot Snapshot, Dimension? Over = null)
{
    private const string World = "WLD";

    // The same trade as the other side counts it: a share of its own, and how much or what it was worth.
    private static readonly Dictionary<string, string[]> OtherSides = new(StringComparer.Ordinal)
    {
        ["import_share"] = ["export_destination_share", "export_volume", "export_value"],
        ["sourcing_share"] = ["export_destination_share", "export_volume", "export_value"],
        ["import_volume"] = ["export_volume"],
        ["import_value"] = ["export_value"],
        ["export_destination_share"] = ["import_share", "import_volume", "import_value"],
        ["export_volume"] = ["import_volume"],
        ["export_value"] = ["import_value"],
    };

    /// <summary>The nearest figure to <paramref name="ask"/>, or null.</summary>
    public NearestFigure? Find(FigureAsk ask) => ask.Company is null ? Steps(ask).FirstOrDefault() : OfCountry(ask);

    private IEnumerable<NearestFigure> Steps(FigureAsk ask)
    {
        foreach (var commodity in CommodityKin.Of(ask.Commodity, Snapshot))
        {
            if (Leader(ask with { Commodity = commodity }) is { } figure)
            {
                yield return new NearestFigure(figure, [Difference.Commodity]);
            }
        }

        if (ask.YearFrom is not null && NearestInTime(ask) is { } near)
        {
            yield return new NearestFigure(near, [Difference.Period]);
        }

        if (ask.Stage is not null && Leader(ask with { Stage = null }) is { } elsewhere)
        {
            yield return new NearestFigure(elsewhere, [Difference.Stage]);
        }

        if (ask.Form is not null && Leader(ask with { Form = null }) is { } whole)
        {
            yield return new NearestFigure(whole, [Difference.Form]);
        }

        foreach (var group in PlaceGroups.Of(ask.Place, Snapshot))
        {
            if (Leader(ask with { Place = group }) is { } figure)
            {
                yield return new NearestFigure(figure, [Difference.Place]);
            }
        }

        if (OtherSide(ask) is { } counted) yield return new NearestFigure(counted, [Difference.Metric]);
        if (IsFlow(ask) && Leader(ask with { Partner = null }) is { } total) yield return new NearestFigure(total, [Difference.Partner]);
    }

    // Tonnes or money from one country: what came from all.
    private bool IsFlow(FigureAsk ask) => ask.Partner is not (null or World) && ask.Place is not null
        && Snapshot.Metrics.TryGetValue(ask.Metric, out var metric) && metric.UnitKind != UnitKind.Share;

    // What a country has from another is what that one has sent it. Of a good alone, any trade would do: none is near.
    private Figure? OtherSide(FigureAsk ask)
    {
        if (ask.Place is not { } place || Over == Dimension.Commodity) return null;
        foreach (var metric in OtherSides.GetValueOrDefault(ask.Metric, []))
        {
            var other = ask with { Metric = metric, Place = ask.Partner, Partner = place };
            var rows = KnownFigures.Of(metric, ask.Commodity, ask.Clocks, Snapshot)
                .Where(row => row.Partner == place && row.Place != World && (ask.Partner is null || row.Place == ask.Partner)
                    && KnownFigures.Matches(row, other, Snapshot));
            if (ListRule.Largest(rows, other, Dimension.Place, Snapshot) is { } largest) return largest;
        }

        return null;
    }

    // A company's own figure is hardly ever published: its country's is shown, and the widest group that has one.
    private NearestFigure? OfCountry(FigureAsk ask)
    {
        var country = ask with { Company = null, Place = ask.Place ?? CompanyRule.CountryOf(ask.Company!, Snapshot) };
        if (country.Place is null) return null;
        if (Leader(country) is { } figure) return new NearestFigure(figure, [Difference.Company]);
        return CommodityKin.Of(ask.Commodity, Snapshot).Concat(CommodityKin.GroupsBeside(ask.Commodity, Snapshot))
            .Select(commodity => Leader(country with { Commodity = commodity }))
            .OfType<Figure>()
            .Select(found => new NearestFigure(found, [Difference.Company, Difference.Commodity]))
            .FirstOrDefault();
    }

    private Figure? Leader(FigureAsk ask)
    {
        if (Over is { } members) return ListRule.Largest(Rows(ask), ask, members, Snapshot);
        var choices = HeadlineRule.Choose(Rows(ask), ask, Snapshot);
        return choices.Where(choice => choice.Leader is not null)
            .MinBy(choice => (Tiers.Of(choice.Leader!, Snapshot), -choice.Leader!.Period.To.DayNumber))?.Leader;
    }

    private Figure? NearestInTime(FigureAsk ask)
    {
        var anyTime = ask with { YearFrom = null, YearTo = null, Days = null };
        var year = Rows(anyTime)
            .Where(row => HeadlineRule.Choose([row], anyTime, Snapshot)[0].Leader is not null)
            .Select(row => row.Period.Year)
            .OrderBy(found => Math.Abs(found - ask.YearFrom!.Value)).ThenByDescending(found => found)
            .Cast<int?>().FirstOrDefault();
        return year is null ? null : NearestOf(anyTime, year.Value);
    }

    private Figure? NearestOf(FigureAsk anyTime, int year)
    {
        var rows = Rows(anyTime).Where(row => row.Period.Year == year);
        return Over is { } members
            ? ListRule.Largest(rows, anyTime, members, Snapshot)
            : HeadlineRule.Choose(rows, anyTime, Snapshot)
                .Select(choice => choice.Leader).FirstOrDefault(row => row is not null);
    }

    // The rows of exactly what is asked, or of every member of the list that is.
    private IEnumerable<Figure> Rows(FigureAsk ask) => Over switch
    {
        Dimension.Partner => Held(ask).Where(row => row.Place == ask.Place && row.Partner is not (null or World)),
        Dimension.Place => Held(ask).Where(row => row.Place != World && (row.Partner ?? World) == (ask.Partner ?? World)),
        _ => KnownFigures.Of(ask, Snapshot),
    };

    private IEnumerable<Figure> Held(FigureAsk ask) => KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, Snapshot)
        .Where(row => KnownFigures.Matches(row, ask, Snapshot));
}

/// <summary>The nearest figure and in what it differs from what was asked.</summary>
internal sealed record NearestFigure(Figure Figure, ImmutableArray<Difference> Differs);

/// <summary>In what a nearest figure differs.</summary>
internal enum Difference { Commodity, Period, Stage, Form, Place, Metric, Partner, Company }
