using System.Collections.Immutable;
using ExposureBot.Understanding.Reading;

namespace ExposureBot.Understanding.Patterns;

/// <summary>The words of a pattern, cut as the tokens of a text are.</summary>
internal static class PatternWords
{
    public static ImmutableArray<string> Split(string text) => [.. Tokenizer.Cut(text).Select(piece => piece.Folded)];

    /// <summary>Whether a word is a character of Japanese, Chinese or Korean.</summary>
    public static bool IsUnspaced(string word) => Script.IsUnspaced(word[0]);
}
