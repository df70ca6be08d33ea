using System.Numerics;

namespace ExposureBot.Understanding.Reading;

/// <summary>Words among which the one that was meant by a misspelled word is looked for.</summary>
internal sealed class SpellingIndex
{
    private const int LongKey = 8;
    private const int ShortestToken = 4;
    private const int ShortestKey = 5;
    private readonly Dictionary<int, List<(string Key, uint Letters)>> byLength = [];

    /// <summary>Indexes <paramref name="keys"/>; short ones are never meant.</summary>
    public SpellingIndex(IEnumerable<string> keys)
    {
        foreach (var key in keys.Where(key => key.Length >= ShortestKey))
        {
            if (!byLength.TryGetValue(key.Length, out var list)) byLength[key.Length] = list = [];
            list.Add((key, Letters(key)));
        }
    }

    /// <summary>
    /// The keys nearest to <paramref name="written"/>: one letter off, two for keys of eight letters and more.
    /// </summary>
    public List<string> Nearest(string written)
    {
        var nearest = new List<string>();
        if (written.Length < ShortestToken) return nearest;
        var best = written.Length < LongKey - 2 ? 1 : 2;
        var letters = Letters(written);
        for (var length = written.Length - best; length <= written.Length + 2; length++)
        {
            foreach (var (key, mask) in byLength.GetValueOrDefault(length) ?? [])
            {
                var limit = Math.Min(best, key.Length < LongKey ? 1 : 2);
                // A letter more, less or other changes at most two bits of the mask.
                if (BitOperations.PopCount(mask ^ letters) > 2 * limit || !MayBegin(written, key)) continue;
                var distance = EditDistance.Between(written, key, limit);
                if (distance > limit) continue;
                if (distance < best) nearest.Clear();
                if (distance > best) continue;
                best = distance;
                nearest.Add(key);
            }
        }

        return nearest;
    }

    // People seldom miss the first letter, save by swapping it.
    private static bool MayBegin(string written, string key) =>
        written[0] == key[0] || key.Length >= LongKey || (written[1] == key[0] && written[0] == key[1]);

    private static uint Letters(string word)
    {
        var mask = 0u;
        foreach (var letter in word) mask |= 1u << (letter & 31);
        return mask;
    }
}
