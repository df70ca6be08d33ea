using System.Collections.Frozen;
using ExposureBot.Knowledge;
using ExposureBot.Loading;

namespace ExposureBot.Understanding.Reading;

/// <summary>
/// Every name of the base and of <c>dialogs/common</c>, ready for look-up. Immutable, safe for any thread.
/// </summary>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<string, Name> spaced;
    private readonly FrozenDictionary<string, Name> squeezed;
    private readonly NameTrie unspaced;

    private Lexicon(NameCollector collector, ReadingWords words, HsCodes codes)
    {
        Words = words;
        Codes = codes;
        var names = collector.Names();
        unspaced = new NameTrie();
        Unspaced = [.. names.Where(name => IsUnspaced(name.Key))];
        foreach (var name in Unspaced) unspaced.Add(name.Key, name);
        var latin = names.Where(name => !IsUnspaced(name.Key)).ToList();
        spaced = latin.ToFrozenDictionary(name => name.Key, StringComparer.Ordinal);
        squeezed = latin.Where(name => name.Key.Contains(' ', StringComparison.Ordinal) && name.Key.Length > 7)
            .GroupBy(name => name.Key.Replace(" ", "", StringComparison.Ordinal), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        LongestName = latin.Max(name => name.Key.Count(character => character == ' ') + 1);
    }

    /// <summary>Words that are not names: cues of reading, function words, spellings.</summary>
    public ReadingWords Words { get; }

    /// <summary>Goods by customs code.</summary>
    public HsCodes Codes { get; }

    /// <summary>Most tokens that a spaced name has.</summary>
    public int LongestName { get; }

    /// <summary>Spaced names, for the search for slips of the pen.</summary>
    public IEnumerable<Name> Spaced => spaced.Values;

    /// <summary>Names with unspaced characters.</summary>
    public IReadOnlyList<Name> Unspaced { get; }

    /// <summary>
    /// Learns the names of <paramref name="snapshot"/> and <paramref name="dialogs"/>; well under a second.
    /// </summary>
    public static Lexicon Build(Snapshot snapshot, IReadOnlyList<DialogFile> dialogs)
    {
        var words = new ReadingWords(dialogs);
        var collector = new NameCollector(words);
        SnapshotNames.Collect(collector, snapshot, words);
        return new Lexicon(collector, words, new HsCodes(snapshot));
    }

    /// <summary>How a name is looked up: its tokens, folded, with one blank between them.</summary>
    public static string KeyOf(string name) => string.Join(' ', Tokenizer.Cut(name).Select(piece => piece.Folded));

    /// <summary>The name of one or more folded tokens, or null.</summary>
    public Name? Find(ReadOnlySpan<char> key) =>
        spaced.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var name) ? name : null;

    /// <summary>The name of several words that was written as one, or null.</summary>
    public Name? FindSqueezed(string folded) => squeezed.GetValueOrDefault(folded);

    /// <summary>The unspaced names that begin at <paramref name="start"/>.</summary>
    public void Match(string text, int start, List<(int End, Name Name)> found) => unspaced.Match(text, start, found);

    private static bool IsUnspaced(string key) => key.Any(Script.IsUnspaced);
}
