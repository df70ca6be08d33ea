using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Law;

/// <summary>
/// Scope: a good beside one measure is listed, not listed or not named as such; what the record lists, not what a lawyer
/// would say. It leads where the scope is asked for, and wherever the good is not listed; of a good that is, the stage says
/// more, and comes first.
/// </summary>
internal static class ScopeRule
{
    private const string Asked = "scope";
    private const string Covers = "status.covers";
    private const string CoversNot = "status.covers_not";

    /// <summary>The first sentences of a status answer with what they say of the scope.</summary>
    public static ImmutableArray<Line> Place(
        ImmutableArray<Line> headline, ShownItems shown, Question question, Snapshot snapshot)
    {
        if (NamesNone(shown, question, snapshot) is { } none) return [none, .. headline];
        if (Find(shown, question, snapshot) is not { } scope) return headline;
        if (question[SlotName.Topic] == Asked || scope.Key == CoversNot) return [scope, .. headline];
        return scope.Key == Covers ? headline : [.. headline, scope];
    }

    // Of a family whose measures name this element or that, or all together, none may name the one asked about.
    private static Line? NamesNone(ShownItems shown, Question question, Snapshot snapshot)
    {
        if (shown.IsOne || shown.Papers.Length == 0 || question[SlotName.Commodity] is not { } good) return null;
        if (!snapshot.Commodities.TryGetValue(good, out var commodity) || commodity.Kind != CommodityKind.Element) return null;
        var families = shown.Papers.Select(state => state.Measure.Family).ToHashSet(StringComparer.Ordinal);
        var isNamed = snapshot.Content.Measures
            .Where(measure => families.Contains(measure.Family) && measure.Commodities.Contains(good))
            .Any(measure => PaperRule.Find(measure, question.Clocks, snapshot) is { IsOver: false })
            || shown.Related.Any(state => state.Measure.Commodities.Contains(good));
        return isNamed ? null : Line.Of("status.names_none", [], ("commodity", new Term.Named(good)));
    }

    private static Line? Find(ShownItems shown, Question question, Snapshot snapshot)
    {
        if (!shown.IsOne || shown.Papers.Length == 0 || question[SlotName.Commodity] is not { } good) return null;
        var measure = shown.Papers[0].Measure;
        var key = measure.Commodities.Contains(good) ? Covers
            : measure.Commodities.Any(CommodityScope.Touching(good, snapshot).Contains) ? "status.covers_unclear"
            : CoversNot;
        return Line.Of(
            key,
            [(shown.Papers[0].Current ?? shown.Papers[0].Next!).Id],
            ("commodity", new Term.Named(good)),
            ("measure", new Term.Named(measure.Id)),
            ("goods", Speaker.Names(measure.Commodities)));
    }
}
