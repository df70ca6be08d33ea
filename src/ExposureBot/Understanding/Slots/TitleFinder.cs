using System.Collections.Frozen;
using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Reading;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Slots;

/// <summary>The records that a text names by words of their titles: a law, or events; never both.</summary>
/// <param name="Law">A measure or practice, or null.</param>
/// <param name="Events">Empty if a law is named.</param>
/// <param name="Shared">The stems that named them.</param>
internal sealed record Titled(string? Law, ImmutableArray<string> Events, IReadOnlySet<string> Shared)
{
    /// <summary>Whether a word or run of signs is among those that named the records.</summary>
    public bool Explains(string word) => TitleFinder.StemsOf(word).Any(Shared.Contains);
}

/// <summary>
/// Finds the events, measures and practices that a text names by words of their titles, names and aliases: what nothing
/// else explains ("Grasberg") by that proper name or two rare words, all else by most of the words that titles have.
/// </summary>
internal sealed class TitleFinder
{
    // A word of more titles than these tells no record from another.
    private const int MostSharing = 8;
    private const double EnoughExplained = 0.6;
    private const double EnoughShared = 0.55;
    private const int EnoughRare = 2;
    private const double NearBest = 0.8;

    private readonly List<Entry> entries;
    private readonly Dictionary<string, string> laws;
    private readonly FrozenDictionary<string, double> weights;
    private readonly FrozenSet<string> framing;
    private readonly FrozenSet<string> properNames;
    private readonly Snapshot snapshot;
    private readonly double rare;
    private readonly double heaviest;

    /// <param name="framing">Words that say nothing about a record.</param>
    public TitleFinder(Snapshot snapshot, FrozenSet<string> framing)
    {
        this.framing = framing.Concat(framing.Select(RecordFinder.Stem)).ToFrozenSet(StringComparer.Ordinal);
        entries =
        [
            .. snapshot.Content.Events.Select(item => new Entry(item.Id, false, item.Known, item.Commodities, Stems(item.Title, []))),
            .. snapshot.Content.Measures.Select(item =>
                new Entry(item.Id, true, null, item.Commodities, Stems(item.Name, item.Aliases.Values))),
            .. snapshot.Content.Practices.Select(item =>
                new Entry(item.Id, true, null, item.Commodities, Stems(item.Name, item.Aliases.Values))),
        ];
        laws = snapshot.Content.Practices.SelectMany(item => item.Events.Select(happening => (happening, item.Id)))
            .Concat(snapshot.Content.Measures.SelectMany(item => item.Events.Select(happening => (happening, item.Id))))
            .DistinctBy(pair => pair.happening).ToDictionary(pair => pair.happening, pair => pair.Id, StringComparer.Ordinal);
        this.snapshot = snapshot;
        properNames = snapshot.Content.Events.SelectMany(item => ProperNames(item.Title)).ToFrozenSet(StringComparer.Ordinal);
        heaviest = Math.Log(entries.Count + 1.0);
        rare = Math.Log((entries.Count + 1.0) / MostSharing);
        weights = entries.SelectMany(entry => entry.Stems).GroupBy(stem => stem, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => Math.Log((entries.Count + 1.0) / group.Count()), StringComparer.Ordinal);
    }

    /// <summary>The records that are named, or null.</summary>
    /// <param name="knownOn">Only events that were held that day.</param>
    /// <param name="prefersLaw">A law is asked about: an event stands for the law that it belongs to.</param>
    /// <param name="isForeign">The text looks foreign: two rare words must be shared.</param>
    public Titled? Find(Sight sight, DateOnly knownOn, bool prefersLaw, bool isForeign = false)
    {
        var words = WordsOf(sight);
        var all = words.Select(word => word.Stem).Where(weights.ContainsKey).ToHashSet(StringComparer.Ordinal);
        var unexplained = Unexplained(words);
        var units = words.DistinctBy(word => word.Stem).ToDictionary(word => word.Stem, word => word.Unit, StringComparer.Ordinal);
        var goods = sight.Ids(SignKind.Commodity).ToList();
        var scored = entries.Where(entry => (entry.Known?.On(knownOn) ?? true) && IsOf(entry, goods))
            .Select(entry => new Score(entry, [.. all.Where(entry.Stems.Contains)], units, this))
            .Where(score => score.Rare > 0 && (!isForeign || score.Rare >= EnoughRare)).ToList();
        var named = scored.Where(score => IsExplained(score, unexplained)).ToList();
        var whole = all.Sum(stem => weights[stem]);
        if (named.Count == 0) named = [.. scored.Where(score => score.Rare >= EnoughRare && score.Weight >= EnoughShared * whole)];
        if (named.Count == 0) return null;
        var best = named.Max(score => score.Weight);
        return Of([.. named.Where(score => score.Weight >= NearBest * best).OrderByDescending(score => score.Weight)], prefersLaw);
    }

    private Titled Of(List<Score> best, bool prefersLaw)
    {
        var law = best.Find(score => score.Entry.IsLaw);
        if (prefersLaw && law is null && laws.GetValueOrDefault(best[0].Entry.Id) is { } ofEvent)
        {
            return new Titled(ofEvent, [], best[0].Shared.ToHashSet(StringComparer.Ordinal));
        }

        var chosen = law is not null && (prefersLaw || best.TrueForAll(score => score.Entry.IsLaw))
            ? [law]
            : best.Where(score => !score.Entry.IsLaw).ToList();
        var shared = chosen.SelectMany(score => score.Shared).ToHashSet(StringComparer.Ordinal);
        return chosen[0].Entry.IsLaw
            ? new Titled(chosen[0].Entry.Id, [], shared)
            : new Titled(null, [.. chosen.Select(score => score.Entry.Id)], shared);
    }

    // Goods that are named are those of the record, or above or below them.
    private bool IsOf(Entry entry, List<string> goods) => goods.Count == 0 || entry.Goods.Count == 0
        || entry.Goods.Any(own => goods.Exists(good =>
            own == good || snapshot.IsBelow(own, good) || snapshot.IsBelow(good, own)));

    private bool IsExplained(Score score, Dictionary<string, double> unexplained)
    {
        var shared = score.Shared.Where(unexplained.ContainsKey).Sum(stem => weights[stem]);
        // A pair of signs may be part of any foreign name, and a common word stands in many a title.
        var isName = score.Rare >= EnoughRare || score.Shared.Any(stem => unexplained.ContainsKey(stem) && properNames.Contains(stem));
        return isName && shared >= rare && shared >= EnoughExplained * unexplained.Values.Sum();
    }

    // A pair beside one that titles have is only where two words meet.
    private Dictionary<string, double> Unexplained(List<Word> words)
    {
        var held = words.Where(word => !word.IsKnown && weights.ContainsKey(word.Stem))
            .SelectMany(word => Enumerable.Range(word.Start, word.Length)).ToHashSet();
        return words.Where(word => !word.IsKnown)
            .Where(word => weights.ContainsKey(word.Stem)
                || !Enumerable.Range(word.Start, word.Length).Any(held.Contains))
            .GroupBy(word => word.Stem, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => weights.GetValueOrDefault(group.Key, heaviest), StringComparer.Ordinal);
    }

    private List<Word> WordsOf(Sight sight) =>
    [
        .. Parts(sight.Text.Words).Where(part => !framing.Contains(part.Stem)).Select(part => new Word(
            part.Start, part.Length, part.Stem, UnitOf(part.Start, part.Length, sight),
            sight.Text.Tokens.Skip(part.Start).Take(part.Length).Any(token => token.IsKnown))),
    ];

    private static int UnitOf(int start, int length, Sight sight) => sight.Text.Bridges
        .FirstOrDefault(bridge => bridge.Mention is not null && (bridge.Kind & SignKind.Law) == 0
            && bridge.Start <= start && start + length <= bridge.End)?.Start ?? start;

    /// <summary>The words of a text of the base, each by its stem.</summary>
    public static IEnumerable<string> StemsOf(string text) =>
        Parts([.. Tokenizer.Cut(text).Select(piece => piece.Folded)]).Select(part => part.Stem);

    // Latin words, whole runs of katakana, and neighbours of other unspaced characters.
    private static IEnumerable<(int Start, int Length, string Stem)> Parts(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var run = 0;
            while (i + run < words.Length && IsKatakana(words[i + run])) run++;
            if (run > 1)
            {
                yield return (i, run, string.Concat(words.AsSpan(i, run)));
                i += run - 1;
            }
            else if (!PatternWords.IsUnspaced(words[i]))
            {
                if (words[i].Length > 2) yield return (i, 1, RecordFinder.Stem(words[i]));
            }
            else if (i + 1 < words.Length && RecordFinder.IsPair(words[i], words[i + 1]))
            {
                yield return (i, 2, words[i] + words[i + 1]);
            }
        }
    }

    // In English what has a capital within a title; in Japanese what is written in katakana.
    private static IEnumerable<string> ProperNames(LocalText title) => Tokenizer.Cut(title.En).Skip(1)
        .Where(piece => char.IsUpper(piece.Text[0])).Select(piece => RecordFinder.Stem(piece.Folded))
        .Concat(StemsOf(title.Ja).Where(stem => stem.Length > 2 && stem.All(Script.IsKatakana)));

    private static bool IsKatakana(string word) => word.Length == 1 && Script.IsKatakana(word[0]);

    private static FrozenSet<string> Stems(LocalText name, IEnumerable<IReadOnlyList<string>> aliases) =>
        aliases.SelectMany(list => list).Append(name.En).Append(name.Ja).Append(name.Zh)
            .SelectMany(StemsOf).ToFrozenSet(StringComparer.Ordinal);

    private sealed record Word(int Start, int Length, string Stem, int Unit, bool IsKnown);

    private sealed record Entry(string Id, bool IsLaw, Known? Known, IReadOnlyList<string> Goods, FrozenSet<string> Stems);

    private sealed class Score(Entry entry, ImmutableArray<string> shared, Dictionary<string, int> units, TitleFinder finder)
    {
        public Entry Entry => entry;

        public ImmutableArray<string> Shared => shared;

        public double Weight { get; } = shared.Sum(stem => finder.weights[stem]);

        // The signs of one name are one word, unless it is the name of a law itself.
        public int Rare { get; } = shared.Where(stem => finder.weights[stem] >= finder.rare)
            .Select(stem => units[stem]).Distinct().Count();
    }
}
