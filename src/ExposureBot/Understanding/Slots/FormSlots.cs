using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Slots;

/// <summary>
/// Puts the form of the goods into its slot, a description or a customs code: only one that the chosen metric counts.
/// </summary>
internal sealed class FormSlots(Snapshot snapshot)
{
    private const int ShortestCode = 4;
    private const int ShortestWord = 4;

    /// <summary>Fills the form of <paramref name="draft"/>, whose metric and goods are chosen.</summary>
    public void Fill(QuestionDraft draft)
    {
        if (draft.Metric is not { } metric || draft[SlotName.Commodity] is not { } good) return;
        var rows = snapshot.FiguresOf(metric.Value, good).Where(row => row.Application is null && IsAt(row, draft)).ToList();
        if (FormOf(draft, rows) is { } form) draft.Put(SlotName.Form, form, Origin.Said, "a form that is counted");
        else if (WordOf(draft, rows) is { } word) draft.Put(SlotName.Form, word, Origin.Said, "a word of what is counted");
        DropStage(draft, metric.Value);
    }

    // "The seabed deposit near Minamitorishima": a name that nothing else knows tells one row from the others.
    private static string? WordOf(QuestionDraft draft, List<Figure> rows) => draft.Sight.Marked.Tokens
        .Where(token => !token.IsKnown && token.Text.Length >= ShortestWord && char.IsAsciiLetter(token.Text[0]))
        .Select(token => token.Text).FirstOrDefault(word => rows.Exists(row => WholeWords.IsNamed(row.Product, word)));

    /// <summary>Whether a good is only named inside the description of a form: cerium in "compounds excluding cerium".</summary>
    public static bool IsInsideForm(Mention good, MarkedText marked) =>
        marked.Products.Any(product => product.Span.Length > good.Span.Length && product.Span.Overlaps(good.Span));

    private static string? FormOf(QuestionDraft draft, List<Figure> rows)
    {
        var marked = draft.Sight.Marked;
        var product = marked.Products.FirstOrDefault(product => !marked.Mentions.Any(good => IsName(good, product))
            && rows.Exists(row => string.Equals(row.Product, product.Id, StringComparison.OrdinalIgnoreCase)));
        return product?.Id ?? marked.Mentions.Where(mention => mention.Kind == MentionKind.Commodity)
            .Select(mention => string.Concat(mention.Surface.Where(char.IsAsciiDigit)))
            .FirstOrDefault(code => code.Length >= ShortestCode && rows.Exists(row => HasCode(row, code)));
    }

    // "Rare earth magnets" are the goods themselves, whatever a figure calls what it counts.
    private static bool IsName(Mention good, Mention product) => good.Span.Length >= product.Span.Length && good.Span.Overlaps(product.Span);

    private static bool HasCode(Figure row, string code) =>
        row.Hs.Split(';').Any(held => held.StartsWith(code, StringComparison.Ordinal));

    private static bool IsAt(Figure row, QuestionDraft draft) =>
        (draft[SlotName.Importer] ?? draft[SlotName.Supplier] ?? draft[SlotName.Place]) is not { } place
        || row.Place == place || row.Place == draft[SlotName.Supplier] || row.Place == draft[SlotName.Place];

    // What is done with the goods names them ("refined nickel") where the metric is never counted at that stage.
    private void DropStage(QuestionDraft draft, string metric)
    {
        if (draft[SlotName.Stage] is not { } word || !ClosedList.TryParse<Stage>(word, out var stage)) return;
        if (snapshot.StagesOfMetric(metric) is { Count: > 0 } stages && !stages.Contains(stage)) draft.Drop(SlotName.Stage);
    }
}
