using ExposureBot.Loading;

namespace ExposureBot.Understanding.Patterns;

/// <summary>Finds rules that need or refuse what no text has: a slip of the pen in their content.</summary>
internal static class TraitCheck
{
    /// <summary>A finding for each trait of <paramref name="tables"/> that neither text nor sign can have.</summary>
    public static IEnumerable<Diagnostic> Of(IEnumerable<RuleTable> tables, RuleTable signs)
    {
        var set = signs.Rules.SelectMany(rule => rule.Set.Keys);
        var known = Traits.Known.Concat(set).ToHashSet(StringComparer.Ordinal);
        return tables.SelectMany(table => table.Rules.Distinct(ReferenceEqualityComparer.Instance).Cast<Rule>())
            .SelectMany(rule => rule.Needs.Concat(rule.Unless)
                .Where(trait => !known.Contains(trait))
                .Select(trait => UnderstandingMessages.UnknownTrait(rule.Place, trait)));
    }
}
