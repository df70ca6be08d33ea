using System.Collections.Immutable;

namespace ExposureBot.Understanding.Patterns;

/// <summary>A name, time or number that bridges the words <c>[Start, End)</c> of a text.</summary>
/// <param name="Mention">The mention, or null for a time or a number.</param>
internal sealed record Bridge(int Start, int End, SignKind Kind, Mention? Mention)
{
    /// <summary>Whether a gap crosses it as one unit. The words of a metric stay words: roles need them.</summary>
    public bool IsWhole => (Kind & (SignKind.Metric | SignKind.Number | SignKind.Percent | SignKind.Source)) == 0;
}

/// <summary>A marked text as patterns see it: words, bridges over them, and the marks between words.</summary>
internal sealed class SignText
{
    private const string PossessiveEnding = "'s";
    private readonly Bridge[][] bridges;

    public SignText(MarkedText marked, WordTable words)
    {
        Marked = marked;
        Tokens = [.. marked.Tokens.Where(token => token.Folded is not PossessiveEnding)];
        Words = new string[Tokens.Length];
        WordIds = new int[Tokens.Length];
        for (var i = 0; i < Words.Length; i++)
        {
            Words[i] = Tokens[i].Folded;
            WordIds[i] = words.Find(Words[i]);
        }

        Marks = MarksBetween();
        bridges = Lay();
        Bridges = [.. bridges.SelectMany(list => list)];
    }

    public MarkedText Marked { get; }

    /// <summary>The tokens without possessive endings, which the mentions know of.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The words in lower case.</summary>
    public string[] Words { get; }

    /// <summary>The words as numbers of the table that patterns were compiled with; -1: in no pattern.</summary>
    public int[] WordIds { get; }

    /// <summary>The characters before each word, and after the last.</summary>
    public string[] Marks { get; }

    public int Length => Words.Length;

    /// <summary>The bridges that begin at a word.</summary>
    public ReadOnlySpan<Bridge> At(int word) => bridges[word];

    /// <summary>All bridges in order.</summary>
    public ImmutableArray<Bridge> Bridges { get; }

    /// <summary>The bridge that a gap has to cross as one unit at this word, or null.</summary>
    public Bridge? WholeAt(int word)
    {
        foreach (var bridge in bridges[word])
        {
            if (bridge.IsWhole) return bridge;
        }

        return null;
    }

    /// <summary>The number of the first word that ends after a place in the text.</summary>
    public int WordAt(int offset)
    {
        var index = 0;
        while (index < Length && Tokens[index].Span.End <= offset) index++;
        return index;
    }

    private string[] MarksBetween()
    {
        var marks = new string[Length + 1];
        var last = 0;
        for (var i = 0; i < Length; i++)
        {
            var span = Tokens[i].Span;
            marks[i] = Marked.Text[last..Math.Max(last, span.Start)];
            last = span.End;
        }

        marks[^1] = Marked.Text[Math.Min(last, Marked.Text.Length)..];
        return marks;
    }

    private Bridge[][] Lay()
    {
        var lists = new List<Bridge>?[Length];
        foreach (var mention in Marked.Mentions) Add(mention.Span, KindOf(mention.Kind), mention);
        foreach (var metric in Marked.Metrics) Add(metric.Span, SignKind.Metric, metric);
        foreach (var time in Marked.Times)
        {
            var isYear = time.Role is TimeRole.Year or TimeRole.YearRange;
            Add(time.Span, isYear ? SignKind.Time | SignKind.Year : SignKind.Time, null);
        }

        foreach (var number in Marked.Numbers)
        {
            Add(number.Span, number.IsPercent ? SignKind.Number | SignKind.Percent : SignKind.Number, null);
        }

        return [.. lists.Select(list => list?.ToArray() ?? [])];

        void Add(TextSpan span, SignKind kind, Mention? mention)
        {
            var start = WordAt(span.Start);
            var end = start;
            while (end < Length && Tokens[end].Span.Start < span.End) end++;
            if (end > start) (lists[start] ??= []).Add(new Bridge(start, end, kind, mention));
        }
    }

    private static SignKind KindOf(MentionKind kind) => (SignKind)(1 << (int)kind);
}
