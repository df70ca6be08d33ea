using ExposureBot.Knowledge;

namespace ExposureBot.Replies.Wording;

/// <summary>Who stands behind a figure, in words.</summary>
internal static class SourceStanding
{
    // The post from which the project began: its figures name no source, and every reply says so.
    private const string Article = "seed-ckhq-2025";

    public static bool IsArticle(Figure figure) => figure.Source == Article && IsUnsourced(figure);

    public static bool IsUnsourced(Figure figure) => figure.Class is FigureClass.Opinion or FigureClass.AuthorStatement;

    /// <summary>The tier of ANSWERS.md as far as the row alone tells.</summary>
    public static Tier Tier(Figure figure) => figure.Class switch
    {
        FigureClass.Opinion or FigureClass.AuthorStatement => Knowledge.Tier.D,
        FigureClass.Projection => Knowledge.Tier.Projection,
        FigureClass.Company or FigureClass.Industry or FigureClass.TradePress or FigureClass.Media => Knowledge.Tier.C,
        FigureClass.OfficialStatement when figure.Relayed => Knowledge.Tier.C,
        _ => figure.Relayed ? Knowledge.Tier.B : Knowledge.Tier.A,
    };

    /// <summary>"official statistics", "trade press", "no source named".</summary>
    public static string Class(Figure figure, Speech speech) =>
        IsArticle(figure) ? speech.Words.Of("standing.unsourced") : speech.Words.Of("figure_class", figure.Class);

    /// <summary>Class, relay and maker: "media, relayed (Nikkei)"; "the article, no source named".</summary>
    public static string Whole(Figure figure, Naming naming)
    {
        var speech = naming.Speech;
        if (IsArticle(figure)) return speech.Words.Of("standing.article");
        if (CalculatedFrom(figure, naming) is { } calculated) return calculated;
        var standing = Class(figure, speech);
        // An attribution such as "METI via Arab News" says the relay itself.
        if (figure.Relayed && !figure.Attribution.Contains(" via ", StringComparison.Ordinal))
        {
            standing = speech.Words.Fill("standing.relay_of", standing);
        }

        return figure.Attribution.Length == 0
            ? standing
            : standing + speech.Words.Fill("standing.maker", naming.Maker(figure.Attribution));
    }

    // "Calculated from USGS" is an attribution of the base: what stands behind the prefix is the maker.
    private static string? CalculatedFrom(Figure figure, Naming naming)
    {
        var speech = naming.Speech;
        var prefix = speech.Words.Of("format.calculated_prefix");
        return figure.Class == FigureClass.Calculated
            && figure.Attribution.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                ? speech.Words.Fill("standing.calculated_from", naming.Maker(figure.Attribution[prefix.Length..]))
                : null;
    }
}
