using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Things;

/// <summary>What a commodity goes into, as recorded.</summary>
internal static class UseRows
{
    /// <summary>Uses of the commodity itself, else of what belongs to it; from a source held on the day.</summary>
    public static ImmutableArray<Use> Of(string commodity, DateOnly knownOn, Snapshot snapshot)
    {
        var own = Held(snapshot.UsesOf(commodity), knownOn, snapshot);
        return own.Length > 0
            ? own
            : Held(CommodityScope.Within(commodity, snapshot).Order(StringComparer.Ordinal)
                .SelectMany(id => snapshot.UsesOf(id)),
                knownOn, snapshot);
    }

    /// <summary>The components named, each once, at most <paramref name="most"/>; null if none is held.</summary>
    public static Term? Components(ImmutableArray<Use> uses, int most)
    {
        var names = uses.Select(use => use.Component).Where(name => name.Length > 0).Distinct().Take(most)
            .Select(name => (Term)new Term.Phrase(name))
            .ToImmutableArray();
        return names.IsEmpty ? null : new Term.Several(names);
    }

    /// <summary>How many components are named beyond the first <paramref name="most"/>; null if none.</summary>
    public static Term? MoreThan(ImmutableArray<Use> uses, int most) =>
        uses.Select(use => use.Component).Where(name => name.Length > 0).Distinct().Count() is var count && count > most
            ? new Term.Count(count - most)
            : null;

    // A use has no day of its own: it is held from the day of its source.
    private static ImmutableArray<Use> Held(IEnumerable<Use> uses, DateOnly knownOn, Snapshot snapshot) =>
    [
        .. uses.Where(use => !snapshot.Sources.TryGetValue(use.Source, out var source)
            || source.PublishedOn is not { } published || published.Start <= knownOn),
    ];
}
