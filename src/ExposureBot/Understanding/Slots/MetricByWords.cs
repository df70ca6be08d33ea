using System.Collections.Frozen;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Understanding.Slots;

/// <summary>
/// Finds the metric whose names and records share most words with a text, among those of which the base holds a row for
/// the goods and places that are asked about: "a car catalyst's share of platinum in Europe" is a share of end use.
/// </summary>
internal sealed class MetricByWords(Snapshot snapshot, FrozenSet<string> framing)
{
    // Against a metric that was only assumed the words must say more than where nothing else is held.
    private const double EnoughWhereNoneIsHeld = 1.5;
    private const double EnoughAgainstDefault = 3.5;

    private readonly HeldKeys keys = new(snapshot);

    private readonly RecordFinder names = new(
        snapshot.Metrics.Values.Select(metric => (metric.Id, new Known(DateOnly.MinValue), Words(metric))), framing);

    /// <summary>Chooses another metric for <paramref name="draft"/>, if its own was not named and words speak for one.</summary>
    public void Reconsider(QuestionDraft draft)
    {
        if (draft.Metric is not { } own || !draft.Has(SlotName.Commodity) || !Fits(draft.Shape) || draft.Sight.Is("projected")) return;
        // Who stops was not said: a strait has no seller.
        if (draft.Shape == Shape.WhatIf && draft.Has(SlotName.Supplier)) return;
        var isHeld = draft.Shape != Shape.WhatIf && keys.Has(own.Value, draft);
        if (isHeld && own.Origin != Origin.Default) return;
        var words = Left(draft);
        var found = names.All(words, DateOnly.MaxValue).Where(one => keys.Has(one.Id, draft))
            .OrderByDescending(one => one.Weight).ThenBy(one => one.Id, StringComparer.Ordinal).Take(2).ToList();
        if (found is not [var best, ..] || best.Id == own.Value) return;
        if (best.Weight < (isHeld ? EnoughAgainstDefault : EnoughWhereNoneIsHeld)) return;
        if (found is [_, var second] && second.Weight >= best.Weight) return;
        draft.Choose(best.Id, Origin.Said, $"held, and its names share words of weight {best.Weight:0.0}");
    }

    private static bool Fits(Shape shape) => shape
        is Shape.One or Shape.Series or Shape.ByPlace or Shape.ByPartner or Shape.Rank or Shape.Compare or Shape.WhatIf;

    private static List<string> Left(QuestionDraft draft)
    {
        var names = draft.Sight.Of(SignKind.Place | SignKind.Commodity | SignKind.Person | SignKind.Time | SignKind.Year)
            .SelectMany(bridge => Enumerable.Range(bridge.Start, bridge.End - bridge.Start)).ToHashSet();
        return [.. RecordFinder.WordsOf([.. draft.Sight.Text.Words.Where((_, i) => !names.Contains(i))])];
    }

    private static LocalText Words(Metric metric) => new(
        Joined(metric, Language.En, metric.Name.En), Joined(metric, Language.Ja, metric.Name.Ja), Joined(metric, Language.Zh, metric.Name.Zh));

    private static string Joined(Metric metric, Language language, string name) =>
        string.Join(' ', metric.Synonyms.GetValueOrDefault(language, []).Prepend(name));
}
