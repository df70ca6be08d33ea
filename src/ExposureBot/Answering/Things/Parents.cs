using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Things;

/// <summary>Where a commodity belongs.</summary>
internal static class Parents
{
    /// <summary>The groups above it, nearest first, without an umbrella group at the top unless it is all there is.</summary>
    public static ImmutableArray<string> Of(string commodity, Snapshot snapshot)
    {
        var above = snapshot.Above(commodity);
        return above.Length > 1 ? above[..^1] : above;
    }

    /// <summary>The elements below a group, else what stands directly below it.</summary>
    public static ImmutableArray<string> Members(string group, Snapshot snapshot)
    {
        if (snapshot.MembersOf(group) is { Length: > 0 } members) return [.. members.Select(member => member.Member)];
        var elements = CommodityScope.Within(group, snapshot)
            .Where(id => snapshot.Commodities.GetValueOrDefault(id)?.Kind == CommodityKind.Element && id != group)
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();
        return elements.Length > 0 ? elements : snapshot.ChildrenOf(group);
    }
}
