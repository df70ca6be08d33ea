using System.Collections.Immutable;

namespace ExposureBot.Understanding.Reading;

/// <summary>Reads a text: cleans it and marks everything that is named in it. Pure; safe for any thread.</summary>
internal sealed class Marker(Lexicon lexicon)
{
    private readonly CandidateFinder finder = new(lexicon);

    /// <summary>Cleans <paramref name="text"/> and marks what is named in it.</summary>
    /// <param name="text">As it came; any length, any characters.</param>
    /// <param name="locale">BCP 47 tag of the client, a hint only.</param>
    /// <param name="now">Resolves times that are said relative to today.</param>
    public MarkedText Mark(string text, string locale, DateTimeOffset now)
    {
        var clean = lexicon.Words.Cleaner.Clean(text);
        var language = ReplyLanguage.Of(clean, locale, lexicon.Words.ChineseSigns);
        var pieces = Tokenizer.Cut(clean);
        var rejected = ImmutableArray.CreateBuilder<RejectedMention>();
        var candidates = finder.Find(clean, pieces);
        var (mentions, metrics) = new MentionChooser(lexicon.Words, clean, pieces, rejected).Choose(candidates);
        var times = YearReader.Read(clean, mentions);
        return new MarkedText(
            clean, language, Known(pieces, mentions, metrics, times), mentions, times, [], null, rejected.ToImmutable())
        {
            Metrics = metrics,
        };
    }

    private ImmutableArray<Token> Known(
        ImmutableArray<Piece> pieces, ImmutableArray<Mention> mentions, ImmutableArray<Mention> metrics,
        ImmutableArray<TimeMention> times) =>
    [
        .. pieces.Select(piece => new Token(piece.Text, piece.Folded, piece.Span,
            lexicon.Words.Explained.Contains(piece.Folded)
            || mentions.Any(mention => mention.Span.Overlaps(piece.Span))
            || metrics.Any(mention => mention.Span.Overlaps(piece.Span))
            || times.Any(time => time.Span.Overlaps(piece.Span)))),
    ];
}
