using System.Collections.Frozen;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Reading;

namespace ExposureBot.Understanding.Slots;

/// <summary>Finds the statement or event that a text repeats or retells, by the words that few records share.</summary>
internal sealed class RecordFinder
{
    private const int StemLength = 6;
    private const string Negation = "un";
    private static readonly string[] Endings = ["able", "ible", "ing", "ed", "s"];
    private const int ShortestStem = 3;
    private const int ShortestNegated = 7;
    private readonly List<(string Id, Known Known, FrozenSet<string> Stems)> records;
    private readonly FrozenDictionary<string, double> weights;
    private readonly FrozenSet<string> framing;

    /// <param name="texts">The records by their words.</param>
    /// <param name="framing">Words that say nothing about a record.</param>
    public RecordFinder(IEnumerable<(string Id, Known Known, LocalText Text)> texts, FrozenSet<string> framing)
    {
        this.framing = framing.Concat(framing.Select(Stem)).ToFrozenSet(StringComparer.Ordinal);
        records = [.. texts.Select(record => (record.Id, record.Known, StemsOf(record.Text)))];
        weights = records.SelectMany(record => record.Stems)
            .GroupBy(stem => stem, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => Math.Log((records.Count + 1.0) / group.Count()), StringComparer.Ordinal);
    }

    /// <summary>The record that shares most with <paramref name="words"/>, and how much of their weight it has (0 to 1).</summary>
    /// <param name="words">Folded words, characters as pairs.</param>
    /// <param name="knownOn">Only what was held that day.</param>
    /// <param name="isWanted">Only these records; null: all.</param>
    public Found? Find(IEnumerable<string> words, DateOnly knownOn, Func<string, bool>? isWanted = null)
    {
        Found? best = null;
        foreach (var found in All(words, knownOn))
        {
            if (isWanted?.Invoke(found.Id) != false && (best is null || found.Weight > best.Weight)) best = found;
        }

        return best;
    }

    /// <summary>Whether any record has the word.</summary>
    public bool Knows(string word) => weights.ContainsKey(Stem(word));

    /// <summary>Every record that shares words, in the order of the base.</summary>
    public IEnumerable<Found> All(IEnumerable<string> words, DateOnly knownOn)
    {
        var stems = words.Where(word => !framing.Contains(word)).Select(Stem)
            .Where(stem => !framing.Contains(stem)).Distinct(StringComparer.Ordinal).Where(weights.ContainsKey).ToList();
        var all = stems.Sum(stem => weights[stem]);
        foreach (var (id, known, own) in records)
        {
            if (!known.On(knownOn)) continue;
            var shared = stems.Where(own.Contains).ToList();
            var weight = shared.Sum(stem => weights[stem]);
            if (weight > 0) yield return new Found(id, weight / all, weight, shared.Count);
        }
    }

    /// <summary>What was found.</summary>
    /// <param name="Share">How much of the words' weight the record has, 0 to 1.</param>
    /// <param name="Words">How many of the words it has.</param>
    internal sealed record Found(string Id, double Share, double Weight, int Words);

    /// <summary>The words of a text as this finder compares them: Latin words, and neighbours of unspaced characters.</summary>
    public static IEnumerable<string> WordsOf(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length > 2 && !PatternWords.IsUnspaced(words[i])) yield return words[i];
            else if (i + 1 < words.Count && IsPair(words[i], words[i + 1])) yield return words[i] + words[i + 1];
        }
    }

    // Hiragana carries grammar: a pair begins with another sign.
    internal static bool IsPair(string first, string second) =>
        PatternWords.IsUnspaced(first) && PatternWords.IsUnspaced(second) && !Script.IsHiragana(first[0]);

    private static FrozenSet<string> StemsOf(LocalText text) => new[] { text.En, text.Ja, text.Zh }
        .SelectMany(part => WordsOf([.. Tokenizer.Cut(part).Select(piece => piece.Folded)]))
        .Select(Stem).ToFrozenSet(StringComparer.Ordinal);

    // "Unstoppable" and "cannot be stopped" share a stem; six letters tell the rest apart.
    internal static string Stem(string word)
    {
        var isNegated = word.Length > ShortestNegated && word.StartsWith(Negation, StringComparison.Ordinal);
        var stem = isNegated ? word[Negation.Length..] : word;
        foreach (var ending in Endings)
        {
            if (stem.Length < ending.Length + ShortestStem || !stem.EndsWith(ending, StringComparison.Ordinal)) continue;
            stem = stem[..^ending.Length];
            if (stem[^1] == stem[^2]) stem = stem[..^1];
            break;
        }

        return stem.Length > StemLength ? stem[..StemLength] : stem;
    }
}
