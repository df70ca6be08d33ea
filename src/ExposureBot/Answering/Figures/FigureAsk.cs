using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// What a question asks figures for: its slots with the roles of the metric turned into place and partner.
/// </summary>
/// <param name="Place">Null: every place.</param>
/// <param name="Partner">Null: no partner, or the world as a whole.</param>
public sealed record FigureAsk(string Metric, string? Place, string? Partner, string Commodity, Clocks Clocks)
{
    private const string World = "WLD";

    /// <summary>Only this stage; null: each stage gets its own figure.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Only this application; null: any.</summary>
    public string? Application { get; init; }

    /// <summary>Only this HS line or class inside the commodity; null: the commodity as a whole.</summary>
    public string? Form { get; init; }

    /// <summary>The basis that goes first; null: the order of the headline rule.</summary>
    public Basis? Basis { get; init; }

    /// <summary>First year asked for; null: the newest.</summary>
    public int? YearFrom { get; init; }

    /// <summary>Last year asked for; the same as <see cref="YearFrom"/> for one year.</summary>
    public int? YearTo { get; init; }

    /// <summary>First and last day of a time shorter than a year, such as a month; null: years only.</summary>
    public (DateOnly From, DateOnly To)? Days { get; init; }

    /// <summary>Only figures of this source, publisher or maker; null: any.</summary>
    public string? Source { get; init; }

    /// <summary>The company whose own figure is asked for; null: none.</summary>
    public string? Company { get; init; }

    /// <summary>Whether the metric is itself a plan, target or projection, so that these may answer.</summary>
    public bool AsksPlans { get; init; }

    /// <summary>The key under which conflicts and permalinks name it.</summary>
    public bool IsKeyOf(string? metric, string? place, string? partner, string? commodity) =>
        metric == Metric && place == Place && commodity == Commodity && Same(partner, Partner);

    /// <summary>Whether <paramref name="figure"/> has exactly the asked metric, place, partner and commodity.</summary>
    public bool IsKeyOf(Figure figure) =>
        IsKeyOf(figure.Metric, figure.Place, figure.Partner, figure.Commodity);

    /// <summary>Whether <paramref name="period"/> is of the asked years; true if none is asked.</summary>
    /// <remarks>An average over more years than asked is not of the year: it may only be the nearest.</remarks>
    public bool IsAsked(Period period)
    {
        // The figure of a year is not that of its month.
        if (Days is { } days) return period.From >= days.From && period.To <= days.To;
        if (YearFrom is not { } from) return true;
        var to = YearTo ?? from;
        // A fiscal year is named by the year in which it begins.
        return period.From.Year >= from && (period.Kind == PeriodKind.Fiscal ? period.From.Year : period.Year) <= to;
    }

    // Shares of the world have the world as partner, quantities have none; a question says neither.
    private static bool Same(string? one, string? other) => (one ?? World) == (other ?? World);
}
