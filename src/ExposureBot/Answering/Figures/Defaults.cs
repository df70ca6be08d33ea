using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// The question as it was answered: what the rules filled in is marked as a default, so that a reply says it.
/// </summary>
internal static class Defaults
{
    private const string ImportShare = "import_share";

    /// <summary><paramref name="question"/> with the metric of <paramref name="ask"/>.</summary>
    public static Question Fill(Question question, FigureAsk ask) =>
        question.Metric is { Origin: not Origin.Default }
            ? question
            : question with { Metric = new Slot(ask.Metric, Origin.Default) };

    /// <summary><paramref name="question"/> about the only place that is held.</summary>
    public static Question WithPlace(Question question, string place) =>
        question with { Slots = question.Slots.SetItem(SlotName.Place, new Slot(place, Origin.Default)) };

    /// <summary><paramref name="question"/> about the largest supplier of the importer, else of the second, if it names none.</summary>
    public static Question WithLargestSupplier(Question question, Snapshot snapshot)
    {
        if (question[SlotName.Supplier] is not null || question[SlotName.Commodity] is not { } commodity) return question;
        var ask = Asking.Of(question, ImportShare, commodity, snapshot);
        var held = KnownFigures.Of(ImportShare, commodity, ask.Clocks, snapshot).ToLookup(row => row.Place);
        var largest = new[] { question[SlotName.Importer], question[SlotName.Importer2] }.OfType<string>()
            .Select(importer => ListRule.Largest(held[importer], ask with { Place = importer }, Dimension.Partner, snapshot)?.Partner)
            .FirstOrDefault(partner => partner is not null);
        return largest is null ? question
            : question with { Slots = question.Slots.SetItem(SlotName.Supplier, new Slot(largest, Origin.Default)) };
    }
}
