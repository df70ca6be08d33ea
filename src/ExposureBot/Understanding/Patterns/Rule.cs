using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Loading;

namespace ExposureBot.Understanding.Patterns;

/// <summary>An entry of a table of words in <c>dialogs/</c>: patterns, when they count, and what they say.</summary>
/// <param name="Group">The shape or the key under which it stands.</param>
/// <param name="Weight">How strongly it speaks for its group.</param>
/// <param name="IsPlus">Whether the weight is added to another entry of the group, never alone.</param>
/// <param name="Needs">Traits that the text must have, all of them (see <see cref="Traits"/>).</param>
/// <param name="Unless">Traits of which it must have none.</param>
/// <param name="Set">What it fills: slots in snake_case, and signals of the understanding itself.</param>
internal sealed record Rule(
    string Group, Language Language, FilePlace Place, double Weight, bool IsPlus, ImmutableArray<string> Needs,
    ImmutableArray<string> Unless, ImmutableDictionary<string, string> Set)
{
    /// <summary>Whether the text has what the entry needs.</summary>
    public bool Allows(IReadOnlySet<string> traits)
    {
        foreach (var need in Needs)
        {
            if (!traits.Contains(need)) return false;
        }

        foreach (var veto in Unless)
        {
            if (traits.Contains(veto)) return false;
        }

        return true;
    }
}

/// <summary>A rule whose pattern matched.</summary>
internal sealed record Hit(Rule Rule, PatternMatch Match)
{
    /// <summary>For <c>explain</c>: the pattern with the file and line it stands in.</summary>
    public override string ToString() => $"{Match.Pattern.Place} `{Match.Pattern.Source}`";
}
