using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// The last step of the headline rule. For users: exact before about; the asked basis, else value, weight, metal or
/// oxide
/// content, units, capacity, unknown; direct before relayed; what became known later.
/// </summary>
/// <param name="asked">The basis that goes first, or null.</param>
internal sealed class FinalOrder(Basis? asked) : IComparer<Figure>
{
    /// <inheritdoc/>
    public int Compare(Figure? x, Figure? y)
    {
        if (x is null || y is null) return Comparer<bool>.Default.Compare(x is not null, y is not null);
        foreach (var (difference, _) in Differences(x, y, asked))
        {
            if (difference != 0) return difference;
        }

        return 0;
    }

    /// <summary>Why <paramref name="row"/> comes after <paramref name="winner"/>.</summary>
    public static NotChosen FirstDifference(Figure row, Figure winner, Basis? asked) =>
        Differences(row, winner, asked).Where(pair => pair.Difference != 0)
            .Select(pair => pair.Why).FirstOrDefault(NotChosen.LaterId);

    private static IEnumerable<(int Difference, NotChosen Why)> Differences(Figure x, Figure y, Basis? asked)
    {
        yield return (Exactness(x.Bound).CompareTo(Exactness(y.Bound)), NotChosen.LessExact);
        yield return (Rank(x.Basis, asked).CompareTo(Rank(y.Basis, asked)), NotChosen.OtherBasis);
        yield return (x.Relayed.CompareTo(y.Relayed), NotChosen.Relayed);
        yield return (y.Known.From.CompareTo(x.Known.From), NotChosen.KnownEarlier);
        yield return (string.CompareOrdinal(x.Id, y.Id), NotChosen.LaterId);
    }

    private static int Exactness(Bound bound) => bound switch { Bound.Exact => 0, Bound.About => 1, _ => 2 };

    private static int Rank(Basis basis, Basis? asked) => basis == asked ? -1 : basis switch
    {
        Basis.Value => 0,
        Basis.Weight => 1,
        Basis.MetalContent or Basis.OxideContent => 2,
        Basis.Units => 3,
        Basis.Capacity => 4,
        _ => 5,
    };
}
