using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// The class of source of a figure. For users: official figures come first, then official figures relayed by others,
/// then
/// companies, trade press and media; a claim that names no source never leads.
/// </summary>
public static class Tiers
{
    // How the `kind` of a source begins if it holds an official series or study as such: a copy, not a report about it.
    private static readonly string[] Compilations =
        ["official ", "international organisation data", "third-party compilation of official"];

    /// <summary>The tier of <paramref name="figure"/>, which appeared in <paramref name="source"/>.</summary>
    /// <param name="source">Null if the base has no row for it: then the figure counts as relayed by others.</param>
    public static Tier Of(Figure figure, Source? source) => figure.Class switch
    {
        FigureClass.Projection => Tier.Projection,
        FigureClass.Opinion or FigureClass.AuthorStatement => Tier.D,
        FigureClass.Company or FigureClass.Industry or FigureClass.TradePress or FigureClass.Media => Tier.C,
        _ when !figure.Relayed || IsCompilation(source) => Tier.A,
        FigureClass.OfficialStatement => Tier.C,
        _ => Tier.B,
    };

    /// <summary>The tier of <paramref name="figure"/> in <paramref name="snapshot"/>.</summary>
    public static Tier Of(Figure figure, Snapshot snapshot) =>
        Of(figure, snapshot.Sources.GetValueOrDefault(figure.Source));

    private static bool IsCompilation(Source? source) =>
        source is not null && Compilations.Any(start => source.Kind.StartsWith(start, StringComparison.Ordinal));
}
