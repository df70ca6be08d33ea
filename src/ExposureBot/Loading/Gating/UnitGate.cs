using ExposureBot.Knowledge;

namespace ExposureBot.Loading.Gating;

/// <summary>A unit fits its metric's kind, and a share lies between 0 and 100.</summary>
internal static class UnitGate
{
    private static readonly string[] Currencies = ["USD", "JPY", "EUR", "CNY"];

    public static IEnumerable<Diagnostic> Check(Located located)
    {
        var kinds = located.Content.Metrics.ToDictionary(metric => metric.Id, metric => metric.UnitKind, StringComparer.Ordinal);
        foreach (var row in located.Content.Figures)
        {
            if (!kinds.TryGetValue(row.Metric, out var kind)) continue;
            if (!Fits(kind, row.Unit))
            {
                yield return LoadingMessages.WrongUnit(located.At(row, "unit"), row.Id, row.Unit, row.Metric, kind);
            }
            else if (row.Unit == "percent" && row.Value is < 0 or > 100)
            {
                yield return LoadingMessages.ShareOutOfRange(located.At(row, "value"), row.Id, row.Value);
            }
            else if (kind is not (UnitKind.Change or UnitKind.Share) && row.Value < 0)
            {
                yield return LoadingMessages.NegativeValue(located.At(row, "value"), row.Id, row.Value);
            }
        }
    }

    private static bool Fits(UnitKind kind, string unit) => kind switch
    {
        UnitKind.Share => unit is "percent" or "of 31 metals",
        UnitKind.Change => unit is "percent_change" or "percent",
        UnitKind.Flag => unit == "flag",
        UnitKind.Index => unit.StartsWith("index", StringComparison.Ordinal),
        UnitKind.Score => unit == "score",
        UnitKind.Ratio => unit is "times" or "percent",
        UnitKind.Money => HasCurrency(unit),
        UnitKind.Price => HasCurrency(unit) && unit.Contains('/'),
        UnitKind.Quantity => !HasCurrency(unit) && unit is not ("percent" or "percent_change" or "score" or "flag"),
        _ => !HasCurrency(unit) && unit is not ("percent" or "percent_change"),
    };

    private static bool HasCurrency(string unit) =>
        Currencies.Any(currency => unit.Contains(currency, StringComparison.Ordinal));
}
