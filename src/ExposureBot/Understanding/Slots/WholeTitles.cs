using System.Collections.Frozen;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Slots;

/// <summary>Finds an event whose whole title stands in a text, in any of the languages: nothing names it more plainly.</summary>
internal sealed class WholeTitles
{
    private const int ShortestTitle = 10;
    private const int LongestText = 1000;
    private const int KeyLength = 6;
    private readonly FrozenDictionary<string, (string Title, string Id)[]> byStart;

    public WholeTitles(Snapshot snapshot) => byStart = snapshot.Content.Events
        .SelectMany(item => new[] { item.Title.En, item.Title.Ja, item.Title.Zh }.Select(title => (Title: Folded(title), item.Id)))
        .Where(pair => pair.Title.Length >= ShortestTitle)
        .GroupBy(pair => pair.Title[..KeyLength], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Title.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The event of the longest title in <paramref name="text"/>, or null.</summary>
    public string? Find(string text)
    {
        if (text.Length > LongestText) return null;
        var folded = Folded(text);
        var starts = byStart.GetAlternateLookup<ReadOnlySpan<char>>();
        var best = ("", (string?)null);
        for (var at = 0; at + ShortestTitle <= folded.Length; at++)
        {
            if (!starts.TryGetValue(folded.AsSpan(at, KeyLength), out var titles)) continue;
            foreach (var (title, id) in titles)
            {
                if (title.Length > best.Item1.Length && folded.AsSpan(at).StartsWith(title, StringComparison.Ordinal)) best = (title, id);
            }
        }

        return best.Item2;
    }

    // Letters and digits alone, of one width: marks and spaces are set in many ways.
    private static string Folded(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit).Select(letter => char.ToLowerInvariant(Narrow(letter))));

    private static char Narrow(char letter) =>
        letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - '\uFF01' + '!') : letter;
}
