using System.Collections.Immutable;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>
/// The places that a question names, whatever their roles: law and events have actors and targets instead.
/// </summary>
internal static class AskedPlaces
{
    private static readonly ImmutableArray<SlotName> Names =
    [
        SlotName.Actor, SlotName.Supplier, SlotName.Importer, SlotName.Place, SlotName.Supplier2, SlotName.Importer2,
    ];

    /// <summary>Their codes, each once.</summary>
    public static ImmutableArray<string> Of(Question question) =>
        [.. Names.Select(name => question[name]).OfType<string>().Distinct(StringComparer.Ordinal)];
}
