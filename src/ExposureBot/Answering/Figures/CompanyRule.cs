using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>For users: a question about a company is answered only by a figure that names that company.</summary>
internal static class CompanyRule
{
    /// <summary>
    /// Whether <paramref name="figure"/> counts goods of <paramref name="company"/> or was made by it.
    /// </summary>
    public static bool IsOf(Figure figure, string company, Snapshot snapshot) =>
        snapshot.Organisations.TryGetValue(company, out var organisation)
            ? organisation.IsNamedIn(figure.Product) || organisation.IsNamedIn(figure.Attribution)
            : figure.Product.Contains(company, StringComparison.OrdinalIgnoreCase)
                || figure.Attribution.Contains(company, StringComparison.OrdinalIgnoreCase);

    /// <summary>The country of <paramref name="company"/>, or null if the base does not say.</summary>
    public static string? CountryOf(string company, Snapshot snapshot) =>
        snapshot.Organisations.TryGetValue(company, out var found) && found.Country.Length > 0 ? found.Country : null;
}
