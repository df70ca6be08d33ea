using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// For users: "according to USGS" leaves only figures that USGS made or published, or that name it as maker.
/// </summary>
internal static class SourceRule
{
    /// <summary>The source of the founding article, whose claims are always shown on their topic.</summary>
    public const string FoundingArticle = "seed-ckhq-2025";

    /// <summary>
    /// Whether <paramref name="figure"/> is from <paramref name="asked"/>: a source's id or an organisation's.
    /// </summary>
    public static bool IsFrom(Figure figure, string asked, Snapshot snapshot)
    {
        if (figure.Source == asked || figure.Source.StartsWith(asked + "-", StringComparison.Ordinal)) return true;
        if (snapshot.Sources.ContainsKey(asked)) return false;
        var publisher = snapshot.Sources.GetValueOrDefault(figure.Source)?.Publisher ?? "";
        if (WholeWords.IsNamed(figure.Attribution, asked) || WholeWords.IsNamed(publisher, asked)) return true;
        return snapshot.Organisations.TryGetValue(asked, out var maker)
            && (maker.IsNamedIn(figure.Attribution) || maker.IsNamedIn(publisher));
    }

    /// <summary>Whether the figure is a claim of the founding article.</summary>
    public static bool IsArticle(Figure figure) => figure.Source == FoundingArticle;
}
