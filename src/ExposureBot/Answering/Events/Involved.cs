using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Events;

/// <summary>Who is part of an event: its actors and targets, and the countries that these belong to.</summary>
internal static class Involved
{
    /// <summary>Ids of the actors and their countries.</summary>
    public static ImmutableHashSet<string> Actors(Event happening, Snapshot snapshot) =>
        [.. happening.Actors, .. happening.Actors.Select(actor => Country(actor, snapshot)).OfType<string>()];

    /// <summary>The actors, the targets and their countries.</summary>
    public static ImmutableHashSet<string> All(Event happening, Snapshot snapshot) =>
        Actors(happening, snapshot).Union(happening.Targets)
            .Union(happening.Targets.Select(target => Country(target, snapshot)).OfType<string>());

    private static string? Country(string id, Snapshot snapshot) =>
        snapshot.Organisations.TryGetValue(id, out var organisation) ? organisation.Country
        : snapshot.Persons.TryGetValue(id, out var person) ? person.Country
        : null;
}
