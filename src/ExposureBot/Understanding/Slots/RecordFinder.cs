using System.Collections.Frozen;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Reading;

namespace ExposureBot.Understanding.Slots;

/// <summary>Finds the statement or event that a text repeats or retells, by the words that few records share.</summary>
internal sealed class RecordFinder
{
    private const int StemLength = 6;
    private const int ShortestPlural = 3;
    private readonly List<(string Id, Known Known, FrozenSet<string> Stems)> records;
    private readonly FrozenDictionary<string, double> weights;

    public RecordFinder(IEnumerable<(string Id, Known Known, LocalText Text)> texts)
    {
        records = [.. texts.Select(record => (record.Id, record.Known, StemsOf(record.Text)))];
        weights = records.SelectMany(record => record.Stems)
            .GroupBy(stem => stem, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => Math.Log((records.Count + 1.0) / group.Count()), StringComparer.Ordinal);
    }

    /// <summary>The record that shares most with <paramref name="words"/>, and how much of their weight it has (0 to 1).</summary>
    /// <param name="words">Folded words, characters as pairs.</param>
    /// <param name="knownOn">Only what was held that day.</param>
    public Found? Find(IEnumerable<string> words, DateOnly knownOn)
    {
        var stems = words.Select(Stem).Distinct(StringComparer.Ordinal).Where(weights.ContainsKey).ToList();
        var all = stems.Sum(stem => weights[stem]);
        if (all <= 0) return null;
        Found? best = null;
        foreach (var (id, known, own) in records)
        {
            if (!known.On(knownOn)) continue;
            var shared = stems.Where(own.Contains).ToList();
            var weight = shared.Sum(stem => weights[stem]);
            if (weight > 0 && (best is null || weight > best.Weight)) best = new Found(id, weight / all, weight, shared.Count);
        }

        return best;
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
            else if (i + 1 < words.Count && PatternWords.IsUnspaced(words[i]) && PatternWords.IsUnspaced(words[i + 1])) yield return words[i] + words[i + 1];
        }
    }

    private static FrozenSet<string> StemsOf(LocalText text) => new[] { text.En, text.Ja, text.Zh }
        .SelectMany(part => WordsOf([.. Tokenizer.Cut(part).Select(piece => piece.Folded)]))
        .Select(Stem).ToFrozenSet(StringComparer.Ordinal);

    private static string Stem(string word)
    {
        var single = word.Length > ShortestPlural && word[^1] == 's' ? word[..^1] : word;
        return single.Length > StemLength ? single[..StemLength] : single;
    }
}
