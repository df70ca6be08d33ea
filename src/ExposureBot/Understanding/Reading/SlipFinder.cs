using System.Collections.Immutable;

namespace ExposureBot.Understanding.Reading;

/// <summary>Undoes slips of the pen in words that are neither names nor known words: "rare eaths", "chian".</summary>
internal sealed class SlipFinder
{
    // A text of nothing but unknown words is no question with slips; looking further only costs time.
    private const int MostUnknown = 12;
    private const int ShortestPair = 8;
    private readonly Lexicon lexicon;
    private readonly SpellingIndex single;
    private readonly SpellingIndex pairs;
    private readonly SpellingIndex vocabulary;

    /// <summary>Indexes the names that a slip may be corrected to: never persons, bodies, signs or metrics.</summary>
    public SlipFinder(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        var names = lexicon.Spaced.Where(name => name.Senses.Any(IsCorrectable)).ToList();
        // A law of one word ("truce") is too near to common words.
        single = new SpellingIndex(names.Where(name => name.Senses[0].Kind != MentionKind.Measure)
            .Select(name => name.Key).Where(key => !key.Contains(' ', StringComparison.Ordinal)));
        pairs = new SpellingIndex(names.Select(name => name.Key)
            .Where(key => key.Count(character => character == ' ') == 1));
        vocabulary = new SpellingIndex(lexicon.Words.Explained);
    }

    /// <summary>The corrections of tokens that are not <paramref name="explained"/>.</summary>
    /// <param name="refuse">Told of a tie: where, and what it could be.</param>
    public List<Candidate> Find(
        ImmutableArray<Piece> pieces, Func<Piece, bool> explained, Action<TextSpan, Name> refuse)
    {
        var found = new List<Candidate>();
        var tried = 0;
        for (var i = 0; i < pieces.Length && tried < MostUnknown; i++)
        {
            if (!IsWord(pieces[i]) || explained(pieces[i])) continue;
            tried++;
            if (Pair(pieces, i - 1, refuse) is { } left) found.Add(left);
            else if (Pair(pieces, i, refuse) is { } right) found.Add(right);
            else if (Nearest(single, pieces[i].Folded, pieces[i].Span, refuse) is { } name)
            {
                found.Add(new Candidate(pieces[i].Span, i, i, name, IsCorrected: true));
            }
        }

        return found;
    }

    /// <summary>
    /// The known words that are one slip away, for words of five letters and more; empty if there is none.
    /// </summary>
    public IReadOnlyList<string> WordsMeant(string folded) =>
        folded.Length < 5 ? [] : [.. vocabulary.Nearest(folded).Where(near => EditDistance.Between(folded, near, 1) == 1)];

    private Candidate? Pair(ImmutableArray<Piece> pieces, int first, Action<TextSpan, Name> refuse)
    {
        if (first < 0 || first + 1 >= pieces.Length || !IsWord(pieces[first]) || !IsWord(pieces[first + 1]))
        {
            return null;
        }
        var key = $"{pieces[first].Folded} {pieces[first + 1].Folded}";
        var span = new TextSpan(pieces[first].Span.Start, pieces[first + 1].Span.End);
        return key.Length >= ShortestPair && Nearest(pairs, key, span, refuse) is { } name
            ? new Candidate(span, first, first + 1, name, IsCorrected: true)
            : null;
    }

    private Name? Nearest(SpellingIndex index, string written, TextSpan span, Action<TextSpan, Name> refuse)
    {
        var names = index.Nearest(written).Select(key => lexicon.Find(key)!).ToList();
        if (names.Count == 0) return null;
        if (names.Select(name => name.Senses.First(IsCorrectable).Id).Distinct().Count() == 1) return names[0];
        refuse(span, names[0]);
        return null;
    }

    /// <summary>Whether a slip may be read as this.</summary>
    public static bool IsCorrectable(Sense sense) =>
        sense.Exact is null && sense.Kind is (MentionKind.Place or MentionKind.Commodity or MentionKind.Family
            or MentionKind.Measure or MentionKind.Set);

    private static bool IsWord(Piece piece) =>
        piece.Folded.Length > 2 && char.IsAsciiLetterLower(piece.Folded[0])
            && piece.Folded.All(char.IsAsciiLetterLower);
}
