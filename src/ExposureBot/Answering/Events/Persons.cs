using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Events;

/// <summary>
/// Which records a person stands behind: by id, by a position, by a name in the record's own words, by office.
/// </summary>
internal static class Persons
{
    /// <summary>Ids of the persons that an id of a person or an office means.</summary>
    public static ImmutableArray<string> Meant(string id, Snapshot snapshot) => snapshot.Persons.ContainsKey(id)
        ? [id]
        : [.. snapshot.Content.Offices.Where(office => office.Id == id).Select(office => office.Holder).Distinct()];

    /// <summary>Whether the person acts in an event, or took a position that it shows.</summary>
    public static bool Speaks(Event happening, string id, Snapshot snapshot)
    {
        var persons = Meant(id, snapshot);
        return happening.Actors.Any(persons.Contains)
            || snapshot.Content.Positions.Any(
                position => persons.Contains(position.Who) && position.Records.Contains(happening.Id))
            || (happening.Class is EventClass.Statement
                && happening.Actors.Any(actor => IsOfficeOf(actor, persons, happening, snapshot)));
    }

    /// <summary>Whether the speaker of a statement, in the words of its record, is the person.</summary>
    public static bool IsSpeaker(Statement statement, string id, Snapshot snapshot) =>
        Meant(id, snapshot).Select(person => snapshot.Persons.GetValueOrDefault(person)).OfType<Person>()
            .Any(person => Names(person)
                .Any(name => statement.Speaker.Contains(name, StringComparison.OrdinalIgnoreCase))
                || (statement.Anonymous && IsUnnamed(person) && statement.Country == person.Country));

    // An office speaks for its holder only under a name: the title of the event has it.
    private static bool IsOfficeOf(string actor, ImmutableArray<string> persons, Event happening, Snapshot snapshot) =>
        snapshot.Content.Offices.Any(office => office.Organisation == actor && persons.Contains(office.Holder))
        && persons.Select(person => snapshot.Persons.GetValueOrDefault(person)).OfType<Person>()
            .Any(person => Names(person).Any(name => happening.Title.En.Contains(name, StringComparison.Ordinal)));

    private static IEnumerable<string> Names(Person person) =>
        person.Aliases.Concat([person.Name.En, person.Name.Ja, person.Name.Zh]).Where(name => name.Length > 1);

    // The base keeps one entry for speakers whose name nobody gave.
    private static bool IsUnnamed(Person person) => person.Role.Contains("unnamed", StringComparison.Ordinal);
}
