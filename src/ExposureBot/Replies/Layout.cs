using System.Text;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Replies.Wording;

namespace ExposureBot.Replies;

/// <summary>Blocks as text: labels, rows, citation marks, sources (ANSWERS.md, "Blocks").</summary>
internal sealed class Layout(Speaker speaker, Snapshot snapshot)
{
    private const string BlockGap = "\n\n";
    private const string RowStart = "\n- ";
    private readonly Words words = speaker.Speech.Words;

    /// <summary>The text of the blocks, with its citations.</summary>
    public LaidOut Write(IReadOnlyList<WrittenBlock> blocks)
    {
        var citations = new CitationList();
        var counts = new List<Term>();
        var texts = blocks.Select(block => Block(block, citations, counts)).ToList();
        var sources = Sources(citations);
        return new LaidOut(
            string.Join(BlockGap, texts), sources, texts.Count == 0 ? "" : texts[0], citations, counts);
    }

    /// <summary>A line with its marks before the final stop.</summary>
    public string Marked(WrittenLine line, CitationList citations)
    {
        var marks = citations.Marks(line);
        if (marks.Length > 0) marks = words.Of("format.mark_gap") + marks;
        if (line.Text.Contains(Speaker.MarksHere, StringComparison.Ordinal))
        {
            return line.Text.Replace(Speaker.MarksHere, marks, StringComparison.Ordinal);
        }

        var end = Letters.EndOfWords(line.Text);
        return line.Text[..end] + marks + line.Text[end..];
    }

    /// <summary>A source as it stands below a text: <c>[1] Title. Publisher, date</c>.</summary>
    public string SourceLine(int number, Source source)
    {
        var line = new StringBuilder().Append('[').Append(number).Append("] ").Append(source.Title);
        if (!Letters.EndsWithStop(source.Title)) line.Append('.');
        line.Append(' ').Append(source.Publisher);
        if (source.PublishedOn is { } date) line.Append(", ").Append(speaker.Speech.Date(date));
        if (words.Find("licence." + source.Id) is { } licence) line.Append(" (").Append(licence).Append(')');
        return line.ToString();
    }

    /// <summary>The lines of a block with their marks, and how many more there are.</summary>
    public List<string> Lines(WrittenBlock block, CitationList citations)
    {
        var label = Label(block.Kind);
        var lines = block.Lines
            .Select((line, index) => Marked(IsSentence(block, label, index) ? Capital(line) : line, citations))
            .ToList();
        if (block.More > 0) lines.Add(MoreLine(block));
        return lines;
    }

    /// <summary>"3 more", or "5 of 9" of a list; a sentence where the block is a paragraph.</summary>
    public string MoreLine(WrittenBlock block)
    {
        var counts = MoreCounts(block);
        return block.SaysTotal
            ? speaker.Common("shown", ("shown", new SpokenCount(counts[0])), ("total", new SpokenCount(counts[1])))
            : speaker.Common(block.IsRows ? "more" : "more_beside", ("more", new SpokenCount(counts[0])));
    }

    /// <summary>The label of a block, or empty.</summary>
    public string Label(BlockKind kind) => words.Find("label." + ClosedList.Word(kind)) ?? "";

    private string Block(WrittenBlock block, CitationList citations, List<Term> counts)
    {
        var label = Label(block.Kind);
        var lines = Lines(block, citations);
        if (block.More > 0) counts.AddRange(MoreCounts(block).Select(count => new Term.Count(count)));
        if (block.IsRows && (lines.Count > 1 || label.Length == 0))
        {
            var rows = RowStart + string.Join(RowStart, lines);
            return label.Length == 0 ? rows[1..] : label + rows;
        }

        var text = string.Join(words.Of("format.sentence_gap"), lines);
        return label.Length == 0 ? text : label + words.Of("format.label_gap") + text;
    }

    private static int[] MoreCounts(WrittenBlock block) =>
        block.SaysTotal ? [block.Lines.Count, block.Lines.Count + block.More] : [block.More];

    // A row, and what stands behind a label, goes on as it is written.
    private bool IsSentence(WrittenBlock block, string label, int index) =>
        words.Language == Language.En && !block.IsRows && (index > 0 || label.Length == 0);

    private static WrittenLine Capital(WrittenLine line) => line with { Text = Letters.UpperFirst(line.Text) };

    private string Sources(CitationList citations)
    {
        if (citations.Count == 0) return "";
        var text = new StringBuilder(words.Of("label.sources"));
        foreach (var citation in citations.Citations(snapshot))
        {
            text.Append('\n').Append(SourceLine(citation.Number, citation.Source));
        }

        return text.ToString();
    }
}

/// <summary>A text as it was laid out.</summary>
/// <param name="Body">Blocks 1 to 6.</param>
/// <param name="Sources">Block 7, or empty.</param>
/// <param name="Headline">The first block alone.</param>
/// <param name="Counts">Counts that the layout itself prints.</param>
internal sealed record LaidOut(
    string Body, string Sources, string Headline, CitationList Citations, IReadOnlyList<Term> Counts)
{
    /// <summary>The whole text.</summary>
    public string Text => Sources.Length == 0 ? Body : Body + "\n\n" + Sources;
}
