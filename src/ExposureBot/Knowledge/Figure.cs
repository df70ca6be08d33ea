namespace ExposureBot.Knowledge;

/// <summary>One value of a metric: the row of a figure.</summary>
/// <param name="Place">Alpha-3, EUU or WLD; its role is the metric's <see cref="Metric.PlaceRole"/>.</param>
/// <param name="Partner">The other side, same codes; null where the metric has none.</param>
/// <param name="Product">What was counted if not the commodity as such; <c>use: X</c> is an application; else empty.</param>
/// <param name="Hs">HS codes, separated by <c>;</c>, or empty.</param>
/// <param name="Value">In <paramref name="Unit"/>; a share is 0 to 100.</param>
/// <param name="Relayed">Whether it reached the base through another outlet than its maker.</param>
/// <param name="Supersedes">Ids of older editions' figures that this one revises.</param>
/// <param name="Attribution">Who made the figure, in the words of the base.</param>
/// <param name="Locator">Table, row or page in the source; empty if there is none.</param>
public sealed record Figure(
    string Id, string Metric, string Place, string? Partner, string Commodity, Stage Stage, string Product, string Hs,
    Scope Scope, Basis Basis, Period Period, decimal Value, string Unit, Bound Bound, FigureClass Class, bool Relayed,
    FlowDirection Direction, HeadlineUse Headline, IReadOnlyList<string> Supersedes, Known Known, string Attribution,
    string Source, string Locator, string Note) : IRecord
{
    private const string UseMark = "use: ";

    /// <inheritdoc/>
    public IReadOnlyList<string> Sources => [Source];

    /// <summary>The application that the figure is about (<c>use: magnets</c>), or null.</summary>
    public string? Application =>
        Product.StartsWith(UseMark, StringComparison.Ordinal) ? Product[UseMark.Length..] : null;

    /// <summary>The key under which figures answer the same question.</summary>
    public FigureKey Key => new(Metric, Place, Partner, Commodity);
}
