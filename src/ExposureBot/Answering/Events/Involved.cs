using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Events;

/// <summary>Who is part of an event: its actors and targets, and the countries that these belong to.</summary>
internal static class Involved
{
    /// <summary>Whether <paramref name="id"/> acts in the event: itself, or as the country of an actor.</summary>
    public static bool Acts(Event happening, string id, Snapshot snapshot) => Has(happening.Actors, id, snapshot);

    /// <summary>Whether <paramref name="id"/> acts in the event or is its target.</summary>
    public static bool IsPart(Event happening, string id, Snapshot snapshot) =>
        Has(happening.Actors, id, snapshot) || Has(happening.Targets, id, snapshot);

    private static bool Has(IReadOnlyList<string> parties, string id, Snapshot snapshot) =>
        parties.Contains(id) || parties.Any(party => Country(party, snapshot) == id);

    private static string? Country(string id, Snapshot snapshot) =>
        snapshot.Organisations.TryGetValue(id, out var organisation) ? organisation.Country
        : snapshot.Persons.TryGetValue(id, out var person) ? person.Country
        : null;
}
