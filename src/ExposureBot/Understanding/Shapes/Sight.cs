using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Reading.Numbers;

namespace ExposureBot.Understanding.Shapes;

/// <summary>All that can be seen in one text before it is decided what it asks: words, traits, signs.</summary>
/// <param name="Signs">What the tables of signs found (<c>dialogs/slots</c>).</param>
/// <param name="Traits">Kinds of mention, counts, and the names of the signs.</param>
internal sealed record Sight(SignText Text, PatternMatcher Matcher, IReadOnlyList<Hit> Signs, IReadOnlySet<string> Traits)
{
    /// <summary>What tells the user's own numbers apart.</summary>
    public required GivenWords GivenWords { get; init; }

    public MarkedText Marked => Text.Marked;

    /// <summary>The value of the strongest sign of a name, the earlier of two equals; or null.</summary>
    public string? Sign(string name) => Signs
        .Where(hit => hit.Rule.Set.ContainsKey(name))
        .OrderByDescending(hit => hit.Rule.Weight).ThenBy(hit => hit.Match.Start)
        .FirstOrDefault()?.Rule.Set[name];

    /// <summary>Whether any sign of a name has this value.</summary>
    public bool Has(string name, string value) => Signs.Any(hit => hit.Rule.Set.GetValueOrDefault(name) == value);

    /// <summary>The words of the longest sign of a name that stands outside all that is named; null if there is none.</summary>
    public string? WordsOf(string name) => Signs
        .Where(hit => hit.Rule.Set.ContainsKey(name)
            && !Text.Bridges.Any(bridge => bridge.Mention is not null && bridge.Start < hit.Match.End && hit.Match.Start < bridge.End))
        .OrderByDescending(hit => hit.Match.End - hit.Match.Start)
        .Select(hit => string.Concat(Text.Words[hit.Match.Start..hit.Match.End])).FirstOrDefault();

    /// <summary>Whether there is a trait.</summary>
    public bool Is(string trait) => Traits.Contains(trait);

    /// <summary>The mentions of some kinds, in order.</summary>
    public IEnumerable<Bridge> Of(SignKind kinds) => Text.Bridges.Where(bridge => (bridge.Kind & kinds) != 0);

    /// <summary>The different ids of the mentions of some kinds, in order.</summary>
    public IEnumerable<string> Ids(SignKind kinds) => Of(kinds)
        .Where(bridge => bridge.Mention is not null).Select(bridge => bridge.Mention!.Id).Distinct(StringComparer.Ordinal);
}
