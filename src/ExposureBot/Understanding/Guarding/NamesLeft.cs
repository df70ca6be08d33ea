using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Guarding;

/// <summary>
/// Names of a text, and years out of reach, that no slot took. An answer to the rest of the question says that they were not used: "Saudi Arabia
/// and the UAE" must not become Saudi Arabia in silence.
/// </summary>
internal sealed class NamesLeft(Snapshot snapshot)
{
    private const int ManyWords = 25;
    private const int FirstYear = 1000;
    private const int LastYear = 2999;
    private const char Several = ';';
    private const char Within = ':';
    private const string World = "WLD";

    /// <summary>The names as written, in order; none in a text that tells a story around its question.</summary>
    public IEnumerable<string> Of(Question question, Sight sight)
    {
        if (!IsOfFigures(question.Shape) || sight.Text.Length >= ManyWords) return [];
        var taken = question.Slots.Where(pair => question.Shape is Shape.Compare or Shape.WhatIf || !IsSecond(pair.Key))
            .SelectMany(pair => pair.Value.Value.Split(Several, Within)).ToHashSet(StringComparer.Ordinal);
        return Names(sight, taken).Concat(Years(sight).Where(year => !taken.Contains(year)));
    }

    private IEnumerable<string> Names(Sight sight, HashSet<string> taken) =>
        sight.Of(SignKind.Place | SignKind.Commodity | SignKind.Company)
            .Select(bridge => bridge.Mention).OfType<Mention>()
            .Where(mention => mention.Form != MentionForm.Adjective && !IsTaken(mention, taken) && !IsApplication(mention))
            .Select(mention => mention.Surface).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The one year far outside the base that a question for a figure names, or null: of it nothing is held.</summary>
    public static string? YearOutOfReach(Question question, Sight sight) =>
        question.Shape is Shape.One or Shape.ByPartner or Shape.ByPlace
        && !question.Slots.Keys.Any(name => name is SlotName.Year or SlotName.YearFrom or SlotName.YearTo or SlotName.Since or SlotName.Until)
        && !sight.Has("kind", "tonnes") && !sight.Has("kind", "value") && Years(sight).Take(2).ToList() is [var only]
            ? only
            : null;

    // A number like a year of which nobody can ask: 1850, 2090.
    private static IEnumerable<string> Years(Sight sight) => sight.Marked.Numbers
        .Where(number => !number.IsPercent && number.Value is >= FirstYear and <= LastYear && decimal.IsInteger(number.Value)
            && !sight.Marked.Times.Any(time => time.Span.Overlaps(number.Span)))
        .Select(number => number.Value.ToString(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal);

    // Only a comparison has two sides, and only a what-if two that stop.
    private static bool IsSecond(SlotName name) => name is SlotName.Importer2 or SlotName.Supplier2 or SlotName.Commodity2;

    /// <summary>Whether figures are asked for.</summary>
    public static bool IsOfFigures(Shape shape) => shape is Shape.One or Shape.ByPartner or Shape.ByPlace or Shape.ByCommodity
        or Shape.Series or Shape.Compare or Shape.Rank or Shape.WhatIf or Shape.Mitigation;

    // "Rare earth magnets" and the magnets' own group say the same.
    private bool IsTaken(Mention mention, HashSet<string> taken) => mention.Id == World || taken.Contains(mention.Id)
        || mention.Others.Any(taken.Contains)
        || (mention.Kind == MentionKind.Commodity && taken.Any(id => snapshot.IsBelow(mention.Id, id) || snapshot.IsBelow(id, mention.Id)));

    // What a good goes into may be goods itself.
    private bool IsApplication(Mention mention) => mention.Kind == MentionKind.Commodity && snapshot.Content.Figures.Any(
        figure => string.Equals(figure.Application, mention.Surface, StringComparison.OrdinalIgnoreCase));
}
