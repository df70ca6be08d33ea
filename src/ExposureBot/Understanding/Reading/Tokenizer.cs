using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ExposureBot.Understanding.Reading;

/// <summary>A token before anything is known about it.</summary>
/// <param name="Folded">Lower case, without diacritics and outer dots.</param>
internal readonly record struct Piece(TextSpan Span, string Text, string Folded);

/// <summary>
/// Cuts a cleaned text into tokens. Names of the lexicon are cut in the same way, so that both agree.
/// </summary>
internal static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/>, in order.</summary>
    public static ImmutableArray<Piece> Cut(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>(text.Length / 4);
        for (var i = 0; i < text.Length;)
        {
            var end = Script.IsUnspaced(text[i]) ? i + 1
                : Script.IsSpacedWord(text[i]) ? WordEnd(text, i)
                : IsPossessive(text, i) ? i + 2
                : i;
            if (end == i)
            {
                i++;
                continue;
            }

            var word = text[i..end];
            // A sound mark without its sign folds to nothing: it is no word.
            if (Fold(word) is { Length: > 0 } folded) pieces.Add(new Piece(new TextSpan(i, end), word, folded));
            i = end;
        }

        return pieces.ToImmutable();
    }

    /// <summary>Lower case, without diacritics and outer dots; <c>Tōkyō</c> and <c>tokyo</c> are the same.</summary>
    public static string Fold(string word)
    {
        if (IsFolded(word)) return word;
        var folded = new StringBuilder(word.Length);
        foreach (var character in word.Any(Script.IsUnspaced) ? word : word.Normalize(NormalizationForm.FormD))
        {
            if (IsMark(character)) continue;
            folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString().Trim('.');
    }

    private static bool IsFolded(string word)
    {
        foreach (var character in word)
        {
            if (character is not (>= 'a' and <= 'z' or >= '0' and <= '9')) return false;
        }

        return true;
    }

    // A dot, comma or apostrophe belongs to the word if letters or digits go on behind it: U.S., 2805.30, 1,000, don't.
    private static int WordEnd(string text, int start)
    {
        var end = start + 1;
        var dotted = false;
        while (end < text.Length)
        {
            var next = end + 1 < text.Length && Script.IsSpacedWord(text[end + 1]);
            var digits = next && char.IsDigit(text[end - 1]) && char.IsDigit(text[end + 1]);
            if (Script.IsSpacedWord(text[end]) || IsMark(text[end])) end++;
            else if (text[end] == ',' && digits) end++;
            else if (text[end] == '.' && digits) end++;
            else if (text[end] == '.' && (dotted || (next && end - start <= 2)) && char.IsLetter(text[end - 1]))
            {
                dotted = true;
                end++;
            }
            else if (text[end] == '\'' && next && !IsPossessive(text, end)) end++;
            else break;
        }

        return end;
    }

    private static bool IsMark(char character) =>
        char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static bool IsPossessive(string text, int at) =>
        text[at] == '\'' && at > 0 && Script.IsSpacedWord(text[at - 1]) && at + 1 < text.Length
            && (text[at + 1] is 's' or 'S')
        && (at + 2 >= text.Length || !Script.IsSpacedWord(text[at + 2]));
}
