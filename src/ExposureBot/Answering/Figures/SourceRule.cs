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
        return Names(asked, snapshot).Any(name => IsNamed(figure.Attribution, name) || IsNamed(publisher, name));
    }

    /// <summary>Whether the figure is a claim of the founding article.</summary>
    public static bool IsArticle(Figure figure) => figure.Source == FoundingArticle;

    private static IEnumerable<string> Names(string asked, Snapshot snapshot) =>
        snapshot.Organisations.TryGetValue(asked, out var organisation)
            ? [organisation.Name.En, .. organisation.Aliases, asked]
            : [asked];

    // Whole words only: IEA is not part of IEAO, METI not of METIS.
    private static bool IsNamed(string text, string name)
    {
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
