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

    /// <summary><paramref name="question"/> about the importer's largest supplier, if it names none.</summary>
    public static Question WithLargestSupplier(Question question, Snapshot snapshot)
    {
        if (question[SlotName.Supplier] is not null || question[SlotName.Importer] is not { } importer) return question;
        if (question[SlotName.Commodity] is not { } commodity) return question;
        var ask = Asking.Of(question, ImportShare, commodity, snapshot);
        var rows = KnownFigures.Of(ImportShare, commodity, ask.Clocks, snapshot).Where(row => row.Place == importer);
        return ListRule.Largest(rows, ask, Dimension.Partner, snapshot)?.Partner is { } largest
            ? question with { Slots = question.Slots.SetItem(SlotName.Supplier, new Slot(largest, Origin.Default)) }
            : question;
    }
}
