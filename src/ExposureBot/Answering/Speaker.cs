using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering;

/// <summary>Who spoke or acted, as records name them: ids where one exists, else words of the record.</summary>
internal static class Speaker
{
    /// <summary>The term of a cell that may hold several, separated by <c>;</c>.</summary>
    public static Term Of(string who, Snapshot snapshot) => Of(who.Split(';'), snapshot);

    /// <summary>The term of several.</summary>
    public static Term Of(IReadOnlyList<string> who, Snapshot snapshot) =>
        who.Count == 1 ? One(who[0], snapshot) : new Term.Several([.. who.Select(one => One(one, snapshot))]);

    /// <summary>Whether <paramref name="id"/> names something of the base.</summary>
    public static bool IsId(string id, Snapshot snapshot) =>
        snapshot.Persons.ContainsKey(id) || snapshot.Organisations.ContainsKey(id) || snapshot.Places.ContainsKey(id);

    private static Term One(string who, Snapshot snapshot) =>
        IsId(who, snapshot) ? new Term.Named(who) : new Term.Quoted(who);

    /// <summary>Names of several by their ids, or null if there are none.</summary>
    public static Term? Names(IEnumerable<string> ids)
    {
        var names = ids.Select(id => (Term)new Term.Named(id)).ToImmutableArray();
        return names.Length switch { 0 => null, 1 => names[0], _ => new Term.Several(names) };
    }
}
