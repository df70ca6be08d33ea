using ExposureBot.Knowledge;

namespace ExposureBot.Loading.Gating;

/// <summary>Parts are not more than their whole, beyond the rounding of the whole.</summary>
internal static class WholeGate
{
    /// <summary>Half a unit for each rounded part is all that rounding can add to a sum of shares.</summary>
    private const decimal RoundingOfAPart = 0.5m;

    /// <summary>A share calculated from a total of two digits is up to a twentieth too large, and so is their sum.</summary>
    private const decimal RoundingOfTheWhole = 5m;

    public static IEnumerable<Diagnostic> Check(Located located) => [.. Shares(located), .. Quantities(located)];

    private static IEnumerable<Diagnostic> Shares(Located located)
    {
        var metrics = located.Content.Metrics.ToDictionary(metric => metric.Id, StringComparer.Ordinal);
        return located.Content.Figures
            .Where(row => row.Unit == "percent" && row.Bound is Bound.Exact or Bound.About && IsPartOfWhole(metrics[row.Metric]))
            .Where(row => row.Headline != HeadlineUse.No)
            .GroupBy(row => (row.Metric, Whole: WholeOf(metrics[row.Metric], row), row.Commodity, row.Stage, row.Hs,
                row.Product, row.Basis, row.Period.Printed, row.Source, row.Attribution, row.Known.From))
            .Select(group => (Rows: group.ToList(), Sum: group.Sum(row => row.Value)))
            .Where(found => found.Sum > 100 + Rounding(found.Rows))
            .Select(found => LoadingMessages.PartsOverWhole(
                located.At(found.Rows[0]), found.Rows[0].Id, found.Rows.Count, found.Sum, "100 percent"));
    }

    private static IEnumerable<Diagnostic> Quantities(Located located) =>
        located.Content.Figures
            .Where(row => row.Metric is "mine_production" or "refinery_production" or "reserves" && row.Place.Length == 3)
            .GroupBy(row => (row.Metric, row.Commodity, row.Stage, row.Product, row.Unit, row.Period.Printed, row.Source))
            .Select(group => (
                Whole: group.FirstOrDefault(row => row.Place == "WLD"),
                Parts: group.Where(row => row.Place is not ("WLD" or "EUU")).ToList()))
            .Where(found => found.Whole is not null)
            .Select(found => (found.Whole, found.Parts, Sum: found.Parts.Sum(row => row.Value)))
            .Where(found => found.Sum > found.Whole!.Value + Rounding(found.Whole.Value))
            .Select(found => LoadingMessages.PartsOverWhole(
                located.At(found.Whole!, "value"), found.Whole!.Id, found.Parts.Count, found.Sum,
                $"{found.Whole.Value} {found.Whole.Unit}"));

    private static decimal Rounding(List<Figure> shares) => (RoundingOfAPart * shares.Count)
        + (shares.Any(row => row.Class == FigureClass.Calculated) ? RoundingOfTheWhole : 0);

    /// <summary>A total of two or three significant digits may lie half of its last one below the truth.</summary>
    private static decimal Rounding(decimal whole)
    {
        var step = 1m;
        while (whole / step >= 100) step *= 10;
        return step;
    }

    private static bool IsPartOfWhole(Metric metric) => metric.Id is
        "import_share" or "sourcing_share" or "mine_production_share" or "refinery_production_share" or "global_supply_share"
        or "export_destination_share" or "production_share" or "end_use_share" or "export_share" or "world_import_share";

    private static string WholeOf(Metric metric, Figure row) => metric.PartnerRole != Role.None && row.Partner is not (null or "WLD")
        ? row.Place
        : metric.UnitKind == UnitKind.Share && metric.Id == "end_use_share" ? row.Place : "";
}
