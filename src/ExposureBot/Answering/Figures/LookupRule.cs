using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// Which records give a number. For users: records that print it, else records that round to it; the founding
/// article's first,
/// then members of a conflict, then the better class of source and the newest.
/// </summary>
internal static class LookupRule
{
    private const string Percent = "percent";

    /// <summary>
    /// The records, best first; goods, places and sources of the question narrow them down if any is left.
    /// </summary>
    public static ImmutableArray<Figure> Find(IReadOnlyList<decimal> values, Question question, Snapshot snapshot)
    {
        var known = snapshot.Content.Figures.Where(figure => figure.Known.On(question.Clocks.KnownOn)).ToArray();
        var found = values.SelectMany(value => Giving(value, known, question, snapshot)).Distinct();
        return [.. found.OrderByDescending(SourceRule.IsArticle)
            .ThenByDescending(figure => figure.Unit == Percent)
            .ThenByDescending(figure => !snapshot.ConflictsOf(figure.Id).IsEmpty)
            .ThenBy(figure => Tiers.Of(figure, snapshot))
            .ThenByDescending(figure => figure.Period.To)
            .ThenByDescending(figure => figure.Known.From)
            .ThenBy(figure => figure.Id, StringComparer.Ordinal)];
    }

    private static Figure[] Giving(decimal value, Figure[] known, Question question, Snapshot snapshot)
    {
        var printed = Narrowed([.. known.Where(figure => figure.Value == UnitScale.In(figure.Unit, value))], question, snapshot);
        return printed.Length > 0 ? printed : Narrowed([.. known.Where(figure => RoundsTo(figure.Value, value))], question, snapshot);
    }

    private static Figure[] Narrowed(Figure[] figures, Question question, Snapshot snapshot)
    {
        string?[] goods = [question[SlotName.Commodity], question[SlotName.Commodity2]];
        string?[] places = [question[SlotName.Importer], question[SlotName.Supplier], question[SlotName.Place]];
        var named = places.OfType<string>().ToArray();
        return [.. figures.Where(figure =>
            (goods.All(good => good is null) || goods.Contains(figure.Commodity))
            && (Asking.Listed<Basis>(question[SlotName.Basis]) != Basis.Value || UnitScale.IsMoney(figure.Unit))
            && named.All(place => figure.Place == place || figure.Partner == place)
            && (question.Metric is not { Origin: Origin.Said } metric || figure.Metric == metric.Value)
            && (Asking.Listed<Stage>(question[SlotName.Stage]) is not { } stage || figure.Stage == stage)
            && (question[SlotName.Source] is not { } source || SourceRule.IsFrom(figure, source, snapshot))
            && (Asking.Year(question[SlotName.Year]) is not { } year || figure.Period.Touches(year)))];
    }

    private static bool RoundsTo(decimal held, decimal asked) =>
        Math.Round(held, asked.Scale, MidpointRounding.AwayFromZero) == asked;
}
