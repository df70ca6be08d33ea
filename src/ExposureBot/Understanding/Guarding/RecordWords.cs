using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Guarding;

/// <summary>
/// Names that no list knows but that the very records of a question have in their texts: they are no reason to decline.
/// </summary>
internal sealed class RecordWords(Snapshot snapshot)
{
    /// <summary>Whether a figure that the question asks for, or one of the same goods by its form, names <paramref name="word"/>.</summary>
    public bool Explain(Question question, string word)
    {
        if (question.Metric is not { } metric || question[SlotName.Commodity] is not { } good) return false;
        var place = question[SlotName.Importer] ?? question[SlotName.Supplier] ?? question[SlotName.Place];
        return snapshot.FiguresOf(metric.Value, good).Any(row => (place is null || row.Place == place || row.Partner == place)
            && (WholeWords.IsNamed(row.Product, word) || WholeWords.IsNamed(row.Attribution, word) || WholeWords.IsNamed(row.Note, word)));
    }
}
