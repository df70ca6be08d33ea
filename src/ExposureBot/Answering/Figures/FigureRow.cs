using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>One row of evidence: a figure, and others that give the same value.</summary>
/// <param name="Figures">The leading one first; never empty.</param>
public sealed record FigureRow(ImmutableArray<Figure> Figures)
{
    /// <summary>The figure that is written out.</summary>
    public Figure First => Figures[0];

    /// <summary>One row for each value, in the order in which values first appear.</summary>
    public static ImmutableArray<FigureRow> ByValue(IEnumerable<Figure> figures) =>
        [.. figures.GroupBy(figure => (figure.Value, figure.Unit))
            .Select(group => new FigureRow([.. group]))];
}
