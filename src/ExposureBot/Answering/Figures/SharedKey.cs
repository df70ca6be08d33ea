using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>For users: two sources are compared on what both have a figure of; what a question leaves open is filled so.</summary>
internal static class SharedKey
{
    private const string Percent = "percent";

    /// <summary>
    /// The question about what both sources hold: the metric, place and partner that it leaves open are those of the largest
    /// share of which each has a figure of its own.
    /// </summary>
    public static Question Put(Question question, Snapshot snapshot)
    {
        if (question[SlotName.Source] is not { } one || question[SlotName.Org] is not { } other) return question;
        if (HasPair(question)) return question;
        if (question[SlotName.Commodity] is not { } good) return question;
        if (question.Metric is { Origin: Origin.Said } && HasPlace(question)) return question;
        var said = question.Metric is { Origin: Origin.Said } metric ? metric.Value : null;
        var rows = snapshot.Content.Figures
            .Where(figure => figure.Commodity == good && (said is null ? figure.Unit == Percent : figure.Metric == said)
                && figure.Known.On(question.Clocks.KnownOn) && !KnownFigures.IsPlan(figure) && IsPlaced(figure, question))
            .ToArray();
        var shared = rows.Where(figure => SourceRule.IsFrom(figure, one, snapshot)).Select(KeyOf).ToHashSet();
        shared.IntersectWith(rows.Where(figure => SourceRule.IsFrom(figure, other, snapshot)).Select(KeyOf));
        var largest = rows.Where(figure => shared.Contains(KeyOf(figure))).OrderByDescending(figure => figure.Value)
            .ThenBy(figure => figure.Id, StringComparer.Ordinal).FirstOrDefault();
        if (largest is null) return question;
        var slots = HasPlace(question) ? question.Slots
            : question.Slots.SetItem(SlotName.Supplier, new Slot(largest.Place, Origin.Default));
        return question with { Metric = new Slot(largest.Metric, Origin.Assumed), Slots = slots };
    }

    private static bool HasPair(Question question) => question[SlotName.Importer2] is not null
        || question[SlotName.Supplier2] is not null || question[SlotName.Commodity2] is not null
        || question[SlotName.YearTo] is not null;

    private static bool HasPlace(Question question) =>
        question[SlotName.Supplier] is not null || question[SlotName.Importer] is not null || question[SlotName.Place] is not null;

    private static bool IsPlaced(Figure figure, Question question) => figure.Partner is null or "WLD"
        && (!HasPlace(question) || figure.Place == (question[SlotName.Supplier] ?? question[SlotName.Place]))
        && (Asking.Listed<Stage>(question[SlotName.Stage]) is not { } stage || figure.Stage == stage);

    private static object KeyOf(Figure figure) => (figure.Metric, figure.Place, figure.Partner);
}
