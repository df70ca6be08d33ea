using System.Collections.Immutable;

namespace ExposureBot.Understanding.Patterns;

/// <summary>Says which of many patterns are worth trying on a text.</summary>
internal sealed class PatternIndex
{
    private const int LongestPrefix = 14;
    private readonly int count;
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byPrefix = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> prefixes;
    private readonly List<(SignKind Kinds, int Pattern)> byKind = [];
    private readonly List<int> always = [];

    public PatternIndex(ImmutableArray<Pattern> patterns)
    {
        count = patterns.Length;
        for (var i = 0; i < patterns.Length; i++)
        {
            var trigger = patterns[i].Trigger;
            if (trigger.IsAlways) always.Add(i);
            foreach (var word in trigger.Words) Add(byWord, word, i);
            foreach (var prefix in trigger.Prefixes) Add(byPrefix, prefix, i);
            if (trigger.Kinds != SignKind.None) byKind.Add((trigger.Kinds, i));
        }

        prefixes = byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The numbers of the patterns that may match, in order.</summary>
    public IEnumerable<int> Candidates(SignText text)
    {
        var wanted = new bool[count];
        foreach (var pattern in always) wanted[pattern] = true;
        var kinds = SignKind.None;
        for (var i = 0; i < text.Length; i++)
        {
            var word = text.Words[i];
            Want(byWord, word, wanted);
            if (word.Length == 1 && i + 1 < text.Length && text.Words[i + 1].Length == 1) Want(byWord, word + text.Words[i + 1], wanted);
            for (var length = 1; length <= Math.Min(word.Length, LongestPrefix); length++)
            {
                if (!prefixes.TryGetValue(word.AsSpan(0, length), out var found)) continue;
                foreach (var pattern in found) wanted[pattern] = true;
            }

            foreach (var bridge in text.At(i)) kinds |= bridge.Kind;
        }

        foreach (var (needed, pattern) in byKind)
        {
            if ((needed & kinds) != 0) wanted[pattern] = true;
        }

        for (var i = 0; i < count; i++)
        {
            if (wanted[i]) yield return i;
        }
    }

    private static void Want(Dictionary<string, List<int>> index, string word, bool[] wanted)
    {
        if (!index.TryGetValue(word, out var found)) return;
        foreach (var pattern in found) wanted[pattern] = true;
    }

    private static void Add(Dictionary<string, List<int>> index, string key, int pattern)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(pattern);
    }
}
