using ExposureBot.Knowledge;

namespace ExposureBot.Answering;

/// <summary>What a commodity takes in, and what takes it in.</summary>
internal static class CommodityScope
{
    /// <summary>The commodity or set itself, its members and everything below them.</summary>
    public static HashSet<string> Within(string id, Snapshot snapshot)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([id]);
        while (open.TryPop(out var next))
        {
            if (!found.Add(next)) continue;
            foreach (var child in snapshot.ChildrenOf(next)) open.Push(child);
            foreach (var member in snapshot.MembersOf(next)) open.Push(member.Member);
        }

        return found;
    }

    /// <summary>
    /// All of <see cref="Within"/> and the groups above it: what a rule on any of them touches. An umbrella group
    /// that has nothing above it (critical minerals) says too little about its members and is left out.
    /// </summary>
    public static HashSet<string> Touching(string id, Snapshot snapshot)
    {
        var found = Within(id, snapshot);
        found.UnionWith(snapshot.Above(id).SkipLast(1));
        return found;
    }
}
