using System.Globalization;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Context;

/// <summary>What a text says about the talk so far, by the words of <c>dialogs/context</c>.</summary>
internal sealed class ContextSigns
{
    private readonly IReadOnlyList<Hit> hits;

    public ContextSigns(RuleTable words, Sight sight) => hits = words.First(sight.Text, sight.Matcher, sight.Traits);

    /// <summary>It goes on with the last question.</summary>
    public bool IsFragment => Has("fragment");

    /// <summary>The last reading was wrong.</summary>
    public bool IsCorrection => Has("correction");

    /// <summary>Importer and supplier change places.</summary>
    public bool IsSwap => Has("swap");

    /// <summary>The words of a group that was found, as they were written.</summary>
    public string WordsOf(string group, Sight sight)
    {
        var match = hits.First(hit => hit.Rule.Group == group).Match;
        var (first, last) = (sight.Text.Tokens[match.Start].Span, sight.Text.Tokens[match.End - 1].Span);
        return sight.Marked.Text[first.Start..last.End];
    }

    /// <summary>Something joins what was asked.</summary>
    public bool IsAlso => Has("also");

    /// <summary>A word stands for something named before.</summary>
    public bool Refers => Has("refers");

    /// <summary>The last question, as things stand now.</summary>
    public bool IsNow => Has("now");

    public bool IsBefore => Has("before");

    public bool IsSince => Has("since");

    /// <summary>Everything before is forgotten.</summary>
    public bool IsReset => Has("reset");

    /// <summary>The number of the choice that is taken, from 1; null if none is.</summary>
    public int? Choice => hits.Select(hit => hit.Rule.Set.GetValueOrDefault("ordinal"))
        .FirstOrDefault(value => value is not null)
        is { } word && int.TryParse(word, CultureInfo.InvariantCulture, out var ordinal)
            ? ordinal
            : null;

    /// <summary>How far to go in time from what was talked about, in days or in years; null if nowhere.</summary>
    public (bool IsDay, int Count)? Step => hits.FirstOrDefault(hit => hit.Rule.Group == "step")?.Rule.Set is { } set
        && int.TryParse(set.GetValueOrDefault("count"), CultureInfo.InvariantCulture, out var count)
            ? (set.GetValueOrDefault("unit") == "day", count)
            : null;

    /// <summary>What was asked is compared with somebody else.</summary>
    public bool IsAgainst => Has("against");

    private bool Has(string group) => hits.Any(hit => hit.Rule.Group == group);
}
