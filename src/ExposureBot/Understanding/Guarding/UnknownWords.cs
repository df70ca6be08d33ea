using System.Collections.Immutable;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Guarding;

/// <summary>The words of a text that no name, cue, time, number or word of the vocabulary explains.</summary>
/// <param name="HasName">One of them is written as a name inside a normally cased sentence.</param>
internal sealed record UnknownWords(ImmutableArray<string> Words, bool HasName)
{
    /// <summary>So many may be left over in a question that is complete without them; they are shown.</summary>
    public const int MostTolerated = 3;

    private const int ShortestWord = 2;

    public static UnknownWords Of(Sight sight)
    {
        var tokens = sight.Text.Tokens;
        var unknown = tokens
            .Where(token => !token.IsKnown && token.Text.Length >= ShortestWord && token.Text.Any(char.IsLetter))
            .ToImmutableArray();
        var isCased = tokens.Any(token => token.Text.Length > 0 && char.IsLower(token.Text[0]));
        var hasName = isCased && unknown.Any(token => char.IsUpper(token.Text[0]) && token.Span.Start > 0);
        return new UnknownWords([.. unknown.Select(token => token.Text).Distinct(StringComparer.OrdinalIgnoreCase)], hasName);
    }
}
