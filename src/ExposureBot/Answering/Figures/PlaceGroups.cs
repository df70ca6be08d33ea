using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// For users: a member state stands in for nothing, but the European Union may be named for it, labelled so.
/// </summary>
internal static class PlaceGroups
{
    private const string UnionMembers = "eu27";
    private const string Union = "EUU";

    /// <summary>The groups that have figures of their own and hold <paramref name="place"/>.</summary>
    public static IEnumerable<string> Of(string? place, Snapshot snapshot) =>
        snapshot.MembersOf(UnionMembers).Any(member => member.Member == place) ? [Union] : [];

    /// <summary>Whether <paramref name="place"/> is the European Union.</summary>
    public static bool IsUnion(string? place) => place == Union;
}
