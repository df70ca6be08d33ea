using ExposureBot.Answering;

namespace ExposureBot.Replies;

/// <summary>What a block is to a reader; decides its label and how its lines stand.</summary>
internal enum BlockKind
{
    Headline, Reading, AlsoHeld, Rows, Paper, Practice, Parties, Why, Nearest, Missing, Remark, Options,
}

/// <summary>A line in words, without citation marks.</summary>
/// <param name="Line">What it was written from; null for what the writer adds itself.</param>
/// <param name="Sources">Ids of the sources that its marks name, in order.</param>
internal sealed record WrittenLine(string Text, Line? Line, IReadOnlyList<string> Sources)
{
    /// <summary>The same line without what the page may say in its place; null if there is no such sentence.</summary>
    public string? Short { get; init; }

    /// <summary>The line with its shorter sentence, if it has one.</summary>
    public WrittenLine Shortened() => this with { Text = Short ?? Text, Short = null };
}

/// <summary>A block in words. Lines are dropped from its end if the whole is too long.</summary>
internal sealed class WrittenBlock(BlockKind kind, IEnumerable<WrittenLine> lines)
{
    public BlockKind Kind => kind;

    public List<WrittenLine> Lines { get; } = [.. lines];

    /// <summary>Rows that are not shown here.</summary>
    public int More { get; set; }

    /// <summary>Whether the block says "5 of 9" rather than "4 more".</summary>
    public bool SaysTotal => kind == BlockKind.Rows;

    /// <summary>The word of its pill, or empty.</summary>
    public string Label { get; init; } = "";

    /// <summary>Whether what is dropped from it, or left out of it before, is counted.</summary>
    public bool IsCounted => IsRows || kind is BlockKind.Paper or BlockKind.Practice;

    /// <summary>Whether its lines are rows; else they are joined to one paragraph.</summary>
    public bool IsRows => kind is BlockKind.AlsoHeld or BlockKind.Rows or BlockKind.Parties or BlockKind.Options;
}
