using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>For users: a question about a company is answered only by a figure that names that company.</summary>
internal static class CompanyRule
{
    /// <summary>
    /// Whether <paramref name="figure"/> counts goods of <paramref name="company"/> or was made by it.
    /// </summary>
    public static bool IsOf(Figure figure, string company, Snapshot snapshot)
    {
        var name = snapshot.Organisations.TryGetValue(company, out var organisation) ? organisation.Name.En : company;
        return figure.Product.Contains(name, StringComparison.OrdinalIgnoreCase)
            || figure.Attribution.Contains(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The country of <paramref name="company"/>, or null if the base does not say.</summary>
    public static string? CountryOf(string company, Snapshot snapshot) =>
        snapshot.Organisations.TryGetValue(company, out var found) && found.Country.Length > 0 ? found.Country : null;
}
