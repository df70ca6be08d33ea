using ExposureBot.Answering;
using ExposureBot.Replies.Wording;

namespace ExposureBot.Replies;

/// <summary>
/// Keeps a reply within its limits: by shorter sentences, then by dropping whole rows from the end; never words, the
/// headline or a source in use.
/// </summary>
internal static class Fitting
{
    /// <summary>Characters of the whole text.</summary>
    public const int MaxText = 2000;

    private static readonly BlockKind[] DroppedFirst =
    [
        BlockKind.Rows, BlockKind.AlsoHeld, BlockKind.Practice, BlockKind.Parties, BlockKind.Missing, BlockKind.Why,
        BlockKind.Remark,
    ];

    /// <summary>Lays out <paramref name="blocks"/>, with fewer rows if it must be.</summary>
    /// <param name="width">How wide the blocks before the sources may be.</param>
    public static LaidOut Lay(List<WrittenBlock> blocks, Layout layout, int width = MaxBodyWidth)
    {
        ShortenHeadline(blocks);
        var laid = layout.Write(blocks);
        while (IsTooLong(laid, width) && (Shorten(blocks) || Drop(blocks))) laid = layout.Write(blocks);
        return laid;
    }

    /// <summary>Width of blocks 1 to 6, in Latin characters: 900, which are 450 of Japanese or Chinese.</summary>
    public const int MaxBodyWidth = 900;

    // The implementing and the affected side.
    private const int Sides = 2;

    private const int KeptPapers = 2;
    private const char FirstWide = '\u2E80';

    /// <summary>A sign of Japanese, Chinese or Korean is as wide, and says as much, as two Latin ones.</summary>
    public static int Width(string text) => text.Length + text.Count(letter => letter >= FirstWide);

    private static bool IsTooLong(LaidOut laid, int width) =>
        Width(laid.Body) > width || laid.Text.Length > MaxText || laid.Citations.Count > CitationList.Max;

    private static void ShortenHeadline(List<WrittenBlock> blocks)
    {
        if (blocks.Count == 0 || blocks[0].Kind != BlockKind.Headline) return;
        var fitting = HeadlineRoom.Fit(blocks[0].Lines);
        blocks[0].Lines.Clear();
        blocks[0].Lines.AddRange(fitting);
    }

    // A shorter sentence loses less than a row.
    private static bool Shorten(List<WrittenBlock> blocks)
    {
        var block = blocks.LastOrDefault(block =>
            block.Kind != BlockKind.Headline && block.Lines.Exists(line => line.Short is not null));
        if (block is null) return false;
        var index = block.Lines.FindLastIndex(line => line.Short is not null);
        block.Lines[index] = block.Lines[index].Shortened();
        return true;
    }

    // The practices are a list, though they stand in one paragraph; of two as long they go before who says so.
    private static bool IsList(WrittenBlock block) =>
        block.Kind == BlockKind.Practice || (block.IsRows && block.Kind != BlockKind.Options);

    // The longest list loses its last row first; a list keeps one row, and a status one of each side. What is missing
    // goes last of all, and the nearest figure never.
    private static bool Drop(List<WrittenBlock> blocks)
    {
        var longest = blocks.Where(block => IsList(block) && block.Lines.Count > Kept(block))
            .OrderByDescending(block => block.Lines.Count).ThenBy(block => Array.IndexOf(DroppedFirst, block.Kind))
            .FirstOrDefault();
        var other = longest
            ?? blocks.LastOrDefault(block => block.Kind == BlockKind.Why)
            ?? Longer(blocks, BlockKind.Paper, KeptPapers)
            ?? Longer(blocks, BlockKind.Parties, 1)
            ?? Longer(blocks, BlockKind.Paper, 1)
            ?? blocks.LastOrDefault(block => block.Kind == BlockKind.Remark)
            ?? Longer(blocks, BlockKind.Missing, 1)
            ?? blocks.LastOrDefault(block => block.IsRows && block.Kind != BlockKind.Options && block.Lines.Count > 0)
            ?? blocks.LastOrDefault(block => block.Kind == BlockKind.Missing);
        if (other is null) return false;
        other.Lines.RemoveAt(Least(other));
        if (other.IsCounted) other.More++;
        else if (other.Lines.Count == 0) blocks.Remove(other);
        return true;
    }

    // The last row; but the founding article's claim goes last of its list.
    private static int Least(WrittenBlock block) => block.Lines.FindLastIndex(line => !IsOfArticle(line)) is var last
        and >= 0 ? last : block.Lines.Count - 1;

    private static bool IsOfArticle(WrittenLine line) => line.Line?.Terms.GetValueOrDefault("figure") is Term.Of of
        && SourceStanding.IsArticle(of.Figure);

    private static int Kept(WrittenBlock block) => block.Kind == BlockKind.Parties ? Sides : 1;

    private static WrittenBlock? Longer(List<WrittenBlock> blocks, BlockKind kind, int kept) =>
        blocks.LastOrDefault(block => block.Kind == kind && block.Lines.Count > kept);
}
