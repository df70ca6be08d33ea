using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// Why figures differ. For users: the causes that the record of the conflict names; without one, the columns in which
/// the
/// figures differ; never a guess.
/// </summary>
internal static class Causes
{
    /// <summary>
    /// The causes named by <paramref name="conflicts"/> that have one of <paramref name="shown"/> as a member.
    /// </summary>
    public static ImmutableArray<Cause> Of(IEnumerable<Conflict> conflicts, IReadOnlyCollection<Figure> shown) =>
        [.. conflicts.Where(conflict => conflict.Members.Any(id => shown.Any(figure => figure.Id == id)))
            .SelectMany(conflict => conflict.Causes).Distinct()];

    /// <summary>The columns in which <paramref name="other"/> differs from <paramref name="one"/>.</summary>
    public static ImmutableArray<Cause> Between(Figure one, Figure other)
    {
        var causes = ImmutableArray.CreateBuilder<Cause>();
        if (one.Commodity != other.Commodity || one.Scope != other.Scope || one.Hs != other.Hs) causes.Add(Cause.Scope);
        if (one.Stage != other.Stage) causes.Add(Cause.Stage);
        if (one.Basis != other.Basis) causes.Add(Cause.Basis);
        if (one.Period.From != other.Period.From || one.Period.To != other.Period.To) causes.Add(Cause.Period);
        if (causes.Count == 0 && one.Source != other.Source) causes.Add(Cause.Unknown);
        return causes.ToImmutable();
    }
}
