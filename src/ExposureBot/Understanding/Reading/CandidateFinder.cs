using System.Collections.Immutable;

namespace ExposureBot.Understanding.Reading;

/// <summary>Finds every stretch of a text that is spelled like a name: one look-up for each run of tokens.</summary>
internal sealed class CandidateFinder(Lexicon lexicon)
{
    private const int ShortestBarePossessive = 5;
    private const int LongestShortKana = 3;

    /// <summary>All candidates, overlapping ones too.</summary>
    public List<Candidate> Find(string text, ImmutableArray<Piece> pieces)
    {
        var found = new List<Candidate>();
        var run = new TokenRun(pieces);
        var matches = new List<(int End, Name Name)>();
        for (var i = 0; i < pieces.Length; i++)
        {
            if (!Script.IsUnspaced(text[pieces[i].Span.Start])) Spaced(text, run, i, found);
            matches.Clear();
            lexicon.Match(text, pieces[i].Span.Start, matches);
            foreach (var (end, name) in matches)
            {
                var last = i;
                while (last + 1 < pieces.Length && pieces[last + 1].Span.Start < end) last++;
                var span = new TextSpan(pieces[i].Span.Start, end);
                if (pieces[last].Span.End == end && StandsAlone(text, span))
                {
                    found.Add(new Candidate(span, i, last, name));
                }
            }
        }

        return found;
    }

    private void Spaced(string text, TokenRun run, int first, List<Candidate> found)
    {
        var pieces = run.Pieces;
        for (var last = first; last < pieces.Length && last - first < lexicon.LongestName; last++)
        {
            if (last > first && !MayJoin(text, pieces[last - 1].Span.End, pieces[last].Span.Start)) break;
            if (lexicon.Find(run.Key(first, last)) is { } name) Add(name);

            void Add(Name name)
            {
                var isPossessive = last + 1 < pieces.Length && pieces[last + 1].Folded == "'s"
                    || (pieces[last].Span.End < text.Length && text[pieces[last].Span.End] == '\''
                    && pieces[last].Folded.EndsWith('s'));
                var span = new TextSpan(pieces[first].Span.Start, pieces[last].Span.End);
                found.Add(new Candidate(span, first, last, name, isPossessive));
            }
        }

        Variants(run, first, found);
    }

    // rareearths for rare earths; japans for Japan's.
    private void Variants(TokenRun run, int at, List<Candidate> found)
    {
        var piece = run.Pieces[at];
        if (lexicon.Find(piece.Folded) is not null) return;
        if (lexicon.FindSqueezed(piece.Folded) is { } squeezed) found.Add(new Candidate(piece.Span, at, at, squeezed));
        else if (piece.Folded.Length >= ShortestBarePossessive && piece.Folded.EndsWith('s')
            && lexicon.Find(piece.Folded.AsSpan(0, piece.Folded.Length - 1)) is { } owner
            && owner.Senses.Any(sense => sense.Kind is MentionKind.Place or MentionKind.Company))
        {
            // "the Koreans" are people, not a possessive.
            var isPossessive = owner.Senses[0].Form != MentionForm.Adjective;
            found.Add(new Candidate(piece.Span, at, at, owner, isPossessive));
        }
    }

    private static bool MayJoin(string text, int end, int start)
    {
        if (start - end > 3) return false;
        for (var i = end; i < start; i++)
        {
            if (text[i] is '?' or '!' or ';' or ':' or '"') return false;
        }

        return true;
    }

    // ヨウ素 ends in a sign of another script: シェア is a word of its own behind it.
    private static bool Continues(char one, char next) => Script.IsKatakana(one) && Script.IsKatakana(next);

    // タイ does not stand in タイヤ, リン not in クリーン; letters and digits of a name do not stand inside a word.
    private static bool StandsAlone(string text, TextSpan span)
    {
        var before = span.Start > 0 ? text[span.Start - 1] : ' ';
        var after = span.End < text.Length ? text[span.End] : ' ';
        if (Script.IsSpacedWord(text[span.Start]) && Script.IsSpacedWord(before)) return false;
        if (Script.IsSpacedWord(text[span.End - 1]) && Script.IsSpacedWord(after)) return false;
        return span.Length > LongestShortKana || !text.AsSpan(span.Start, span.Length).ContainsAnyInRange('ァ', 'ヺ')
            || (!Continues(before, text[span.Start]) && !Continues(text[span.End - 1], after));
    }
}
