using System.Collections.Immutable;

namespace ExposureBot.Understanding.Patterns;

/// <summary>Many rules with their patterns, ready to run over a text.</summary>
internal sealed class RuleTable
{
    private readonly ImmutableArray<(Rule Rule, Pattern Pattern)> entries;
    private readonly PatternIndex index;

    public RuleTable(IEnumerable<(Rule Rule, Pattern Pattern)> rules)
    {
        entries = [.. rules];
        index = new PatternIndex([.. entries.Select(entry => entry.Pattern)]);
    }

    /// <summary>The rules, each once for each of its patterns.</summary>
    public IEnumerable<Rule> Rules => entries.Select(entry => entry.Rule);

    /// <summary>The first match of every pattern whose rule allows the text, in the order of the files.</summary>
    public IReadOnlyList<Hit> First(SignText text, PatternMatcher matcher, IReadOnlySet<string> traits)
    {
        var hits = new List<Hit>();
        foreach (var number in index.Candidates(text))
        {
            var (rule, pattern) = entries[number];
            if (rule.Allows(traits) && matcher.First(pattern) is { } match) hits.Add(new Hit(rule, match));
        }

        return hits;
    }

    /// <summary>Every match of every pattern, in the order of the files.</summary>
    public IEnumerable<Hit> All(SignText text, PatternMatcher matcher, IReadOnlySet<string> traits)
    {
        foreach (var number in index.Candidates(text))
        {
            var (rule, pattern) = entries[number];
            if (!rule.Allows(traits)) continue;
            foreach (var match in matcher.All(pattern)) yield return new Hit(rule, match);
        }
    }
}
