using ExposureBot.Answering;
using ExposureBot.Replies.Wording;

namespace ExposureBot.Replies.Cards;

/// <summary>
/// A reply as an Adaptive Card: the blocks of its text, no other words. Four layouts come out of the blocks that are
/// there: answer, status (with pills), list (rows without figures) and clarify (the options are the buttons).
/// </summary>
internal sealed class CardWriter(Speaker speaker, Layout layout)
{
    private const int MaxRows = 8;
    private static readonly long[] Widths = [3, 6, 2, 2];
    private readonly Words words = speaker.Speech.Words;

    /// <summary>The card of <paramref name="reply"/>.</summary>
    /// <param name="titles">What stands on the button of each suggestion.</param>
    public IReadOnlyDictionary<string, object?> Write(
        Reply reply, IReadOnlyList<WrittenBlock> blocks, CitationList citations, IReadOnlyList<string> titles)
    {
        var body = new List<object?>();
        foreach (var block in blocks.Where(block => block.Kind != BlockKind.Options))
        {
            body.AddRange(Block(block, citations));
            if (block.Kind == BlockKind.Headline) AddPills(body, blocks);
        }

        if (reply.Citations.Length > 0) body.Add(CardParts.Paragraph(CardParts.Bold(words.Of("label.sources"))));
        body.AddRange(reply.Citations.Select(Source));
        return CardParts.Card(
            speaker.Speech.Language, reply.Headline, body, [.. titles.Zip(reply.Suggestions, CardParts.Ask)]);
    }

    private Dictionary<string, object?> Source(Citation citation) =>
        CardParts.Paragraph(
            CardParts.Link(layout.SourceLine(citation.Number, citation.Source), citation.Source.Address));

    private void AddPills(List<object?> body, IReadOnlyList<WrittenBlock> blocks)
    {
        var pills = blocks.Where(block => block.Label.Length > 0)
            .Select(block => (layout.Label(block.Kind), words.Of(block.Label)))
            .ToList();
        if (pills.Count > 0) body.Add(CardParts.Pills(pills));
    }

    private IEnumerable<object?> Block(WrittenBlock block, CitationList citations)
    {
        var label = layout.Label(block.Kind);
        var figures = block.IsRows ? block.Lines.Where(HasFigure).ToList() : [];
        if (figures.Count > 0 && figures.Count == block.Lines.Count)
        {
            if (label.Length > 0) yield return CardParts.Paragraph(CardParts.Bold(label));
            yield return CardParts.Table(
                Widths, [Head(), .. figures.Take(MaxRows).Select(line => Row(line, citations))]);
            if (block.More > 0) yield return CardParts.Paragraph(CardParts.Subtle(layout.MoreLine(block)));
            yield break;
        }

        var lines = layout.Lines(block, citations);
        if (!block.IsRows)
        {
            yield return Paragraph(block.Kind, label, string.Join(words.Of("format.sentence_gap"), lines));
            yield break;
        }

        if (label.Length > 0) yield return CardParts.Paragraph(CardParts.Bold(label));
        foreach (var line in lines) yield return CardParts.Paragraph(CardParts.Run(words.Of("format.row") + line));
    }

    private Dictionary<string, object?> Paragraph(BlockKind kind, string label, string text) => kind switch
    {
        BlockKind.Headline => CardParts.Paragraph(CardParts.Bold(text)),
        BlockKind.Reading => CardParts.Paragraph(CardParts.Subtle(label + words.Of("format.label_gap") + text)),
        _ when label.Length > 0 => CardParts.Paragraph(
            CardParts.Bold(label + words.Of("format.label_gap")), CardParts.Run(text)),
        _ => CardParts.Paragraph(CardParts.Run(text)),
    };

    private string[] Head() =>
        [words.Of("column.value"), words.Of("column.what"), words.Of("column.period"), words.Of("column.source")];

    private string[] Row(WrittenLine line, CitationList citations)
    {
        var figure = speaker.Say(line.Line!.Terms["figure"]);
        return
        [
            figure.Main, speaker.Common("card_what", ("figure", figure)), figure.Get("period") ?? "", citations.Marks(
                line),
        ];
    }

    private static bool HasFigure(WrittenLine line) =>
        line.Line is { } written && written.Terms.TryGetValue("figure", out var term) && term is Term.Of;
}
