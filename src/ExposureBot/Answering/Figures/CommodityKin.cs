using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// For users: the group of a good, a set that holds it, its parts, then the group of its group, in this order.
/// </summary>
internal static class CommodityKin
{
    /// <summary>The commodities nearest to <paramref name="commodity"/>, nearest first.</summary>
    public static IEnumerable<string> Of(string commodity, Snapshot snapshot)
    {
        var above = snapshot.Above(commodity);
        string[] kin = [
            .. above.Take(1), .. SetsOf(commodity, snapshot), .. PartsOf(commodity, snapshot), .. above.Skip(1).Take(1),
        ];
        return kin.Distinct(StringComparer.Ordinal);
    }

    /// <summary>The elements, minerals and groups directly below; products are goods of their own.</summary>
    public static IEnumerable<string> PartsOf(string commodity, Snapshot snapshot) => snapshot.ChildrenOf(commodity)
        .Where(child => snapshot.Commodities.TryGetValue(child, out var found) && found.Kind != CommodityKind.Product);

    /// <summary>
    /// Everything below <paramref name="group"/>: by the tree of goods, or as a member of the set of that name.
    /// </summary>
    public static IEnumerable<string> Below(string group, Snapshot snapshot)
    {
        foreach (var member in snapshot.MembersOf(group)) yield return member.Member;
        foreach (var child in snapshot.ChildrenOf(group))
        {
            yield return child;
            foreach (var below in Below(child, snapshot)) yield return below;
        }
    }

    /// <summary>
    /// Groups that stand beside the groups of <paramref name="commodity"/> and may hold it, such as rare metals: what a
    /// group with members or customs codes of its own holds is known, and lithium is no rare earth.
    /// </summary>
    public static IEnumerable<string> GroupsBeside(string commodity, Snapshot snapshot) => snapshot.Above(commodity)
        .SelectMany(group => snapshot.ChildrenOf(group))
        .Where(child => child != commodity && IsOpen(child, snapshot));

    private static bool IsOpen(string group, Snapshot snapshot) =>
        snapshot.Commodities[group] is { Kind: CommodityKind.Group, HsCodes.Count: 0 }
        && snapshot.ChildrenOf(group).IsEmpty && snapshot.MembersOf(group).IsEmpty;

    private static IEnumerable<string> SetsOf(string commodity, Snapshot snapshot) => snapshot.Content.Memberships
        .Where(membership => membership.Member == commodity && membership.Kind == MemberKind.Commodity)
        .Select(membership => membership.Set)
        .Where(snapshot.Commodities.ContainsKey);
}
