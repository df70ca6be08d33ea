using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Reading.Numbers;
using ExposureBot.Understanding.Recognizers;

namespace ExposureBot.Understanding.Reading.Times;

/// <summary>Finds the times of a text: own patterns first, then the recogniser for what is left.</summary>
internal sealed class TimeReader(TimeWords words, NumberWords numbers)
{
    private readonly SpacedDates spaced = new(words);
    private readonly UnspacedDates unspaced = new(words);
    private readonly RelativeTimes relative = new(words, numbers);
    private readonly TimeComposer composer = new(words);

    /// <summary>The times with their roles, in order.</summary>
    /// <param name="taken">Stretches that name things; no time is read there.</param>
    /// <param name="remarks">Told what could not be read; null: the recogniser is not asked.</param>
    public ImmutableArray<TimeMention> Read(
        string text, ImmutableArray<Piece> pieces, IReadOnlyList<TextSpan> taken, Language language, DateOnly today,
        List<string>? remarks)
    {
        if (!pieces.Any(piece => words.Triggers.Contains(piece.Folded) || piece.Text.Any(char.IsAsciiDigit))) return [];
        try
        {
            return composer.Compose(text, Find(text, pieces, taken, language, today, remarks));
        }
        catch (RegexMatchTimeoutException)
        {
            remarks?.Add("time: a pattern took too long; no date read");
            return [];
        }
    }

    private List<TimeExpression> Find(
        string text, ImmutableArray<Piece> pieces, IReadOnlyList<TextSpan> taken, Language language, DateOnly today,
        List<string>? remarks)
    {
        var found = new TimeCollector(today, taken);
        relative.ReadCounted(text, today, found);
        if (text.Any(char.IsAsciiLetter)) spaced.Read(text, today, found);
        if (text.Any(Script.IsUnspaced)) unspaced.Read(text, today, found);
        // "Last Friday" is no "last week": weekdays before phrases.
        var hasWeekday = pieces.Any(piece => words.IsWeekday(text, piece));
        if (hasWeekday && remarks is not null) DateRecognizer.Read(text, taken, words, language, today, found, remarks);
        relative.ReadPhrases(text, today, found);
        NumericDates.Read(text, today, found);
        if (!hasWeekday && remarks is not null && pieces.Any(piece => words.RecognizerTriggers.Contains(piece.Folded)
            && found.IsFree(piece.Span)))
        {
            DateRecognizer.Read(text, taken, words, language, today, found, remarks);
        }

        return found.InOrder();
    }
}
