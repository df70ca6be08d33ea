using System.Collections.Immutable;

namespace ExposureBot.Understanding.Reading;

/// <summary>Which tokens of a text are explained by the words of grammar and of the field.</summary>
internal sealed class ExplainedWords
{
    private static readonly string[] Endings = ["s", "es", "d", "ed", "ing", "ly", "er", "ers"];
    private const string Negation = "n't";
    private readonly ReadingWords words;
    private readonly NameTrie unspaced = new();

    /// <summary>Takes the words of <c>dialogs/common</c>.</summary>
    public ExplainedWords(ReadingWords words)
    {
        this.words = words;
        foreach (var word in words.Explained.Where(word => word.Any(Script.IsUnspaced)))
        {
            unspaced.Add(word, new Name(word, []));
        }
    }

    /// <summary>Whether a spaced word is known, as it stands or without a simple ending.</summary>
    public bool IsKnown(string folded)
    {
        if (words.Explained.Contains(folded) || folded[0] == '\'' || folded.EndsWith(Negation, StringComparison.Ordinal)) return true;
        foreach (var ending in Endings)
        {
            if (folded.Length < ending.Length + 3 || !folded.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = folded[..^ending.Length];
            if (words.Explained.Contains(stem) || words.Explained.Contains(stem + "e")) return true;
            // stopped: stop
            if (stem.Length > 3 && stem[^1] == stem[^2] && words.Explained.Contains(stem[..^1])) return true;
        }

        return false;
    }

    /// <summary>For each token of unspaced writing whether known words cover it; hiragana is grammar.</summary>
    public bool[] Cover(string text, ImmutableArray<Piece> pieces)
    {
        var covered = new bool[pieces.Length];
        var matches = new List<(int End, Name Name)>();
        for (var i = 0; i < pieces.Length; i++)
        {
            var start = pieces[i].Span.Start;
            if (!Script.IsUnspaced(text[start])) continue;
            covered[i] |= text[start] is >= '\u3041' and <= '\u309F';
            matches.Clear();
            unspaced.Match(text, start, matches);
            if (matches.Count == 0) continue;
            var end = matches.Max(match => match.End);
            for (var j = i; j < pieces.Length && pieces[j].Span.Start < end; j++) covered[j] = true;
        }

        return covered;
    }
}
