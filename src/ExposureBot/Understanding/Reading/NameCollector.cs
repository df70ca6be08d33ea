using System.Buffers;
using System.Text.RegularExpressions;

namespace ExposureBot.Understanding.Reading;

/// <summary>Gathers spellings with what they stand for; the same spelling of two things keeps both.</summary>
internal sealed partial class NameCollector(ReadingWords words)
{
    private const int ShortestAnyCase = 4;
    private const int ShortestInflected = 4;
    private const string MarksInside = "、,%).:";
    private static readonly SearchValues<char> Marks = SearchValues.Create(MarksInside);
    private readonly Dictionary<string, List<Sense>> senses = new(StringComparer.Ordinal);

    /// <summary>Adds one spelling. Case matters for short signs, and for chemical symbols of goods.</summary>
    public void Add(string text, MentionKind kind, string id, bool isCovered, MentionForm form = MentionForm.Name)
    {
        var written = words.Cleaner.Clean(text);
        var key = Lexicon.KeyOf(written);
        if (key.Length == 0 || words.NeverNames.Contains(key)) return;
        var isSymbol = kind == MentionKind.Commodity && Symbol().IsMatch(written);
        if (isSymbol && words.NeverSymbols.Contains(written)) return;
        var exact = IsShortSign(key, written) ? written.Replace(".", "", StringComparison.Ordinal) : null;
        Put(key, new Sense(kind, id, form, isCovered, exact, isSymbol));
        if (AsWritten(written, key) is { } marked) Put(marked, new Sense(kind, id, form, isCovered, exact, isSymbol));
        if (exact is null && IsInflected(key, kind)) Inflect(key, kind, id, isCovered);
    }

    // Unspaced names are looked for in the text itself, where a mark inside them stands: "24%关税", "锑、超硬材料管制".
    private static string? AsWritten(string written, string key)
    {
        if (!key.Any(Script.IsUnspaced)) return null;
        var whole = written.AsSpan().TrimEnd(MarksInside);
        return whole.IndexOfAny(Marks) > 0 ? whole.ToString().ToLowerInvariant() : null;
    }

    /// <summary>Whether a spelling already names something of this kind.</summary>
    public bool Holds(string text, MentionKind kind) =>
        senses.TryGetValue(Lexicon.KeyOf(words.Cleaner.Clean(text)), out var list)
        && list.Exists(sense => sense.Kind == kind);

    /// <summary>All names; senses in the order in which they were added.</summary>
    public IReadOnlyList<Name> Names() =>
        [.. senses.Select(pair => new Name(pair.Key, [.. Kept(pair.Key, pair.Value)]))];

    private IEnumerable<Sense> Kept(string key, List<Sense> all)
    {
        if (!words.Preferred.TryGetValue(key, out var id) || all.Find(sense => sense.Id == id) is not { } meant)
        {
            return all;
        }
        return all.Where(sense => sense == meant || sense.Kind != meant.Kind);
    }

    // Singular of every plural and plural of every singular; a spelling that is a name already is left alone.
    private void Inflect(string key, MentionKind kind, string id, bool isCovered)
    {
        if (key.Length < ShortestInflected || !char.IsAsciiLetterLower(key[^1])) return;
        var other = key switch
        {
            _ when key.EndsWith("ies", StringComparison.Ordinal) => key[..^3] + "y",
            _ when key.EndsWith("ss", StringComparison.Ordinal) || key.EndsWith("us", StringComparison.Ordinal) => null,
            _ when key.EndsWith('s') => key[..^1],
            _ when key.EndsWith('y') && !"aeo".Contains(key[^2], StringComparison.Ordinal) => key[..^1] + "ies",
            _ when key.EndsWith('x') || key.EndsWith("ch", StringComparison.Ordinal) => key + "es",
            _ => key + "s",
        };
        if (other is not null && !senses.ContainsKey(other) && !words.NeverNames.Contains(other))
        {
            Put(other, new Sense(kind, id, MentionForm.Name, isCovered, null, false), inflected: true);
        }
    }

    // Names of places and people have no plural; one word of a statistic ("uses") is too near to a verb.
    private static bool IsInflected(string key, MentionKind kind) => kind switch
    {
        MentionKind.Place or MentionKind.Person or MentionKind.Company or MentionKind.Source => false,
        MentionKind.Metric or MentionKind.Product or MentionKind.Application =>
            key.Contains(' ', StringComparison.Ordinal),
        _ => true,
    };

    private bool IsShortSign(string key, string written) =>
        key.Length < ShortestAnyCase && written.Any(char.IsAsciiLetterUpper) && !words.AnyCase.Contains(key)
        && !key.Any(Script.IsUnspaced);

    private void Put(string key, Sense sense, bool inflected = false)
    {
        if (!senses.TryGetValue(key, out var list)) senses[key] = list = [];
        var same = list.FindIndex(held => held.Kind == sense.Kind && held.Id == sense.Id && held.Exact == sense.Exact);
        if (same < 0) list.Add(sense);
        else if (!inflected && list[same].Form == MentionForm.Adjective) list[same] = sense;
    }

    [GeneratedRegex("^[A-Z][a-z]?$")]
    private static partial Regex Symbol();
}
