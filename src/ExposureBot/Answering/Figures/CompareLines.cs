using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// The sentences of a comparison: two with their difference, how often one is the other, several, or all together.
/// </summary>
internal static class CompareLines
{
    private const string Sum = "sum";
    private const string Ratio = "ratio";

    /// <summary>The headline about figures that are alike, as the question wants them combined.</summary>
    public static Line Headline(Question question, ImmutableArray<Figure> figures, ImmutableArray<FigureAsk> sides)
    {
        var sum = question[SlotName.Topic] == Sum ? Derivations.Sum(figures) : null;
        ImmutableArray<Figure> ordered = [.. figures.OrderByDescending(figure => figure.Value)];
        return ordered is [var high, var low]
            ? OfTwo(high, low, sum, question[SlotName.Topic] == Ratio)
            : OfSeveral(ordered, sum, sides[0]);
    }

    /// <summary>The row of one side.</summary>
    public static Line Column(Figure figure) => FigureLines.Of("compare.column", figure);

    private static Line OfTwo(Figure high, Figure low, Derivation? sum, bool isRatio)
    {
        var difference = sum is null ? Derivations.Difference(high, low) : null;
        var ratio = isRatio && sum is null ? Derivations.Ratio(high, low) : null;
        var key = sum is not null ? "compare.sum"
            : ratio is not null ? "compare.ratio"
            : high.Value == low.Value ? "compare.equal"
            : "compare.headline";
        return Line.Of(
            key,
            [high.Id, low.Id],
            ("high", new Term.Of(high)),
            ("low", new Term.Of(low)),
            ("difference", difference is null || ratio is not null ? null : new Term.Derived(difference)),
            ("ratio", ratio is null ? null : new Term.Derived(ratio)),
            ("sum", sum is null ? null : new Term.Derived(sum)));
    }

    // What all share is said once: of goods of one place, of places of one good, of partners of one place.
    private static Line OfSeveral(ImmutableArray<Figure> ordered, Derivation? sum, FigureAsk ask)
    {
        var first = ordered[0];
        var ofGoods = ordered.Any(figure => figure.Commodity != first.Commodity);
        var ofPlaces = ordered.Any(figure => figure.Place != first.Place);
        var ofPartners = ordered.Any(figure => figure.Partner != first.Partner);
        return Line.Of(
            sum is null ? "compare.several" : "compare.sum_several",
            ordered.Select(figure => figure.Id),
            ("figure", new Term.Of(first)),
            ("all", FigureLines.Several(ordered.Select(figure => new Term.Of(figure)))),
            ("metric", new Term.Named(ask.Metric)),
            ("commodity", ofGoods ? null : new Term.Named(first.Commodity)),
            ("place", ofPlaces || first.Place == World ? null : new Term.Named(first.Place)),
            ("partner", ofPartners || first.Partner is null or World ? null : new Term.Named(first.Partner)),
            ("of_places", ofPlaces ? new Term.Count(ordered.Length) : null),
            ("sum", sum is null ? null : new Term.Derived(sum)));
    }

    private const string World = "WLD";
}
