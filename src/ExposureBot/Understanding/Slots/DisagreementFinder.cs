using System.Collections.Frozen;
using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Slots;

/// <summary>
/// Finds the recorded disagreement that a text asks the cause of, by the words of its topic: "why do the figures on
/// Ukraine's neon differ?".
/// </summary>
internal sealed class DisagreementFinder
{
    private const string Differ = "differ";
    private const double EnoughShare = 0.6;
    private const double EnoughWeight = 4;
    private const int EnoughWords = 2;
    private readonly FrozenDictionary<string, Conflict> conflicts;
    private readonly RecordFinder topics;
    private readonly Snapshot snapshot;

    /// <param name="framing">Words that say nothing about a record.</param>
    public DisagreementFinder(Snapshot snapshot, FrozenSet<string> framing)
    {
        this.snapshot = snapshot;
        conflicts = snapshot.Content.Conflicts.ToFrozenDictionary(conflict => conflict.Id, StringComparer.Ordinal);
        topics = new RecordFinder(
            snapshot.Content.Conflicts.Select(conflict => (conflict.Id, new Known(DateOnly.MinValue), conflict.Topic)), framing);
    }

    /// <summary>The disagreement, or null if the text asks for none or names several alike.</summary>
    public Conflict? Find(Sight sight, DateOnly knownOn)
    {
        if (!sight.Is(Differ)) return null;
        var words = RecordFinder.WordsOf(sight.Text.Words);
        var isSaidOf = SaidOf(sight, knownOn);
        ImmutableArray<RecordFinder.Found> found =
        [
            .. topics.All(words, knownOn)
                .Where(one => isSaidOf(one.Id) && one.Words >= EnoughWords && one.Weight >= EnoughWeight && one.Share >= EnoughShare)
                .OrderByDescending(one => one.Weight).ThenBy(one => one.Id, StringComparer.Ordinal),
        ];
        var places = sight.Ids(SignKind.Place).ToList();
        return found.Select(one => conflicts[one.Id]).FirstOrDefault(conflict => IsOf(conflict, places));
    }

    // One name alone is that of many a record: something must be said of it, or another name stand beside.
    private Func<string, bool> SaidOf(Sight sight, DateOnly knownOn)
    {
        var bridges = sight.Of(SignKind.Entity).ToList();
        var inNames = bridges.SelectMany(bridge => Enumerable.Range(bridge.Start, bridge.End - bridge.Start)).ToHashSet();
        var said = Topics([.. sight.Text.Words.Where((_, i) => !inNames.Contains(i))]);
        var named = bridges.SelectMany(bridge => Topics(sight.Text.Words[bridge.Start..bridge.End])).CountBy(id => id).ToDictionary();
        return id => said.Contains(id) || named.GetValueOrDefault(id) > 1;

        HashSet<string> Topics(string[] words) =>
            topics.All(RecordFinder.WordsOf(words), knownOn).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
    }

    // The same is said of many a country: those that are named must be those of the records.
    private bool IsOf(Conflict conflict, List<string> places)
    {
        var own = conflict.Members.SelectMany(id => snapshot.FigureVersions(id))
            .SelectMany(figure => new[] { figure.Place, figure.Partner }).ToHashSet(StringComparer.Ordinal);
        return own.Count == 0 || places.TrueForAll(own.Contains);
    }
}
