using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Reading.Numbers;
using ExposureBot.Understanding.Reading.Times;
using ExposureBot.Understanding.Recognizers;

namespace ExposureBot.Understanding.Reading;

/// <summary>Reads a text: cleans it and marks everything that is named in it. Pure; safe for any thread.</summary>
internal sealed class Marker(Lexicon lexicon)
{
    // Looking for the word that was meant costs time: a text of more unknown words than these stays unknown.
    private const int MostSlips = 24;

    private readonly CandidateFinder finder = new(lexicon);
    private readonly SlipFinder slips = new(lexicon);
    private readonly ExplainedWords explained = new(lexicon.Words);
    private readonly TimeReader times = new(lexicon.Words.Times, lexicon.Words.Numbers);
    private readonly NumberReader numbers = new(lexicon.Words.Numbers);

    /// <summary>
    /// Loads what the dates of a language need (up to a second); until then its first date waits for it.
    /// </summary>
    public static void WarmUp(Language language) => DateRecognizer.WarmUp(language);

    /// <summary>Cleans <paramref name="text"/> and marks what is named in it.</summary>
    /// <param name="text">As it came; any length, any characters.</param>
    /// <param name="locale">BCP 47 tag of the client, a hint only.</param>
    /// <param name="now">Resolves times that are said relative to today.</param>
    /// <param name="asksLibrary">Whether the recogniser is asked for dates that no own pattern reads: it takes time to load.</param>
    public MarkedText Mark(string text, string locale, DateTimeOffset now, bool asksLibrary = true)
    {
        var clean = lexicon.Words.Cleaner.Clean(text);
        var language = ReplyLanguage.Of(clean, locale, lexicon.Words.ChineseSigns);
        var pieces = Tokenizer.Cut(clean);
        var rejected = ImmutableArray.CreateBuilder<RejectedMention>();
        var remarks = new List<string>();
        var (codes, unknownCodes) = lexicon.Codes.Find(clean, pieces);
        var chooser = new MentionChooser(lexicon.Words, clean, pieces, rejected);
        var (mentions, metrics, products) = chooser.Choose([.. finder.Find(clean, pieces), .. codes], Slips);
        List<TextSpan> taken = [.. mentions.Select(mention => mention.Span), .. unknownCodes];
        var read = times.Read(clean, pieces, taken, language, DateOnly.FromDateTime(now.DateTime), asksLibrary ? remarks : null);
        taken.AddRange(read.Select(time => time.Span));
        var counted = numbers.Read(clean, pieces, taken);
        taken.AddRange(metrics.Concat(products).Select(mention => mention.Span));
        taken.AddRange(counted.Select(number => number.Span));
        return new MarkedText(
            clean, language, Tokens(clean, pieces, taken), mentions, read, counted, QuotedWords.In(clean),
            rejected.ToImmutable())
        {
            Metrics = metrics,
            Products = products,
            Remarks = [.. remarks],
        };

        List<Candidate> Slips(Func<TextSpan, bool> isNamed) => slips.Find(
            pieces,
            piece => isNamed(piece.Span) || lexicon.Words.NeverNames.Contains(piece.Folded) || IsKnown(piece),
            (span, name) => rejected.Add(new RejectedMention(
                span, name.Senses[0].Kind, name.Senses[0].Id, "a slip that could stand for several names")));
    }

    private ImmutableArray<Token> Tokens(string text, ImmutableArray<Piece> pieces, List<TextSpan> taken)
    {
        var covered = explained.Cover(text, pieces);
        var slipsLeft = MostSlips;
        var tokens = ImmutableArray.CreateBuilder<Token>(pieces.Length);
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            var isKnown = covered[i] || taken.Exists(span => span.Overlaps(piece.Span)) || IsKnown(piece);
            var meant = !isKnown && MayBeSlip(piece, i) && slipsLeft-- > 0 ? slips.WordsMeant(piece.Folded) : [];
            // "exprots" is read as what it was meant to be, if that is one word.
            var folded = meant.Count == 1 ? meant[0] : piece.Folded;
            tokens.Add(new Token(piece.Text, folded, piece.Span, isKnown || meant.Count > 0));
        }

        return tokens.MoveToImmutable();
    }

    // A capital within a sentence begins a name, not a misspelled word: Boeing is not "being".
    private static bool MayBeSlip(Piece piece, int index) =>
        char.IsAsciiLetter(piece.Text[0])
        && (index == 0 || char.IsAsciiLetterLower(piece.Text[0]) || piece.Text.All(char.IsAsciiLetterUpper));

    private bool IsKnown(Piece piece) =>
        explained.IsKnown(piece.Folded) || lexicon.Words.Times.Triggers.Contains(piece.Folded)
        || lexicon.Words.Numbers.Find(piece.Folded) is not null;
}
