using System.Collections.Frozen;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Roles;

/// <summary>Places that are named in one breath: "the UAE, Saudi Arabia and Kuwait".</summary>
internal static class PlaceRun
{
    private const int MostBetween = 2;

    /// <summary>The ids of the longest run, in order; empty if no two places stand so.</summary>
    /// <param name="joining">Words that join members of a run: and, plus, と.</param>
    public static IReadOnlyList<string> Of(Sight sight, FrozenSet<string> joining)
    {
        var best = new List<string>();
        var run = new List<string>();
        Bridge? last = null;
        foreach (var bridge in sight.Of(SignKind.Place))
        {
            if (last is null || !AreJoined(last, bridge, sight.Text, joining)) run = [];
            if (!run.Contains(bridge.Mention!.Id)) run.Add(bridge.Mention.Id);
            if (run.Count > best.Count) best = run;
            last = bridge;
        }

        return best.Count > 1 ? best : [];
    }

    private static bool AreJoined(Bridge one, Bridge next, SignText text, FrozenSet<string> joining)
    {
        if (next.Start < one.End || next.Start - one.End > MostBetween) return false;
        var words = text.Words[one.End..next.Start];
        // Side by side without a word or a mark is a name with an adjective, not a run.
        return Array.TrueForAll(words, joining.Contains)
            && (words.Length > 0 || text.Marks[next.Start].Any(sign => !char.IsWhiteSpace(sign) && !char.IsLetterOrDigit(sign)));
    }
}
