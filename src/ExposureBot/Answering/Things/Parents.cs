using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Things;

/// <summary>Where a commodity belongs.</summary>
internal static class Parents
{
    /// <summary>The groups above it, nearest first, without umbrella groups that have nothing above them.</summary>
    public static ImmutableArray<string> Of(string commodity, Snapshot snapshot)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var next = snapshot.Commodities.GetValueOrDefault(commodity)?.Parent;
        while (next is not null && snapshot.Commodities.GetValueOrDefault(next) is { Parent: { } above }
            && !found.Contains(next))
        {
            found.Add(next);
            next = above;
        }

        return found.Count > 0 || next is null ? found.ToImmutable() : [next];
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
