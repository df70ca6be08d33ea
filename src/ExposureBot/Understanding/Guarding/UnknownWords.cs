using System.Collections.Immutable;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Guarding;

/// <summary>The words of a text that no name, cue, time, number or word of the vocabulary explains.</summary>
/// <param name="HasName">
/// One of them is written as a name: with a capital inside a normally cased sentence, in katakana, or in signs that
/// stand as the subject.
/// </param>
/// <param name="HasSpaced">One of them is a word of a script with spaces.</param>
/// <param name="Tolerated">So many may be left over in a question that is complete without them; they are shown.</param>
internal sealed record UnknownWords(ImmutableArray<string> Words, bool HasName, bool HasSpaced, int Tolerated)
{
    private const int ManyWords = 25;
    private const int MostTolerated = 3;
    private const int WordsForOneMore = 4;
    private const int ShortestWord = 2;
    private const int NearOwner = 2;
    private const string PossessiveEnding = "'s";

    /// <summary>So long that it tells a story around its question: names in it need not be known.</summary>
    public bool IsChatty { get; private init; }

    // A spaced word that a cue, role or sample has is known by that.
    private static bool IsCue(Sight sight, int word) =>
        sight.Text.WordIds[word] >= 0 && !PatternWords.IsUnspaced(sight.Text.Words[word]);

    private static bool BeginsSentence(string marksBefore) => marksBefore.AsSpan().ContainsAny('.', '!', '?');

    // A capital inside a sentence, or inside a word; at the start of a sentence only what owns something is sure to be one.
    private static bool IsName(Sight sight, int word)
    {
        var text = sight.Text.Tokens[word].Text;
        if (text.Skip(1).Any(char.IsUpper) && text.Any(char.IsLower)) return true;
        if (!char.IsUpper(text[0])) return false;
        return (word > 0 && !BeginsSentence(sight.Text.Marks[word])) || OwnsSomething(sight, word);
    }

    // "Osaka prefecture's imports", "Sony's stock".
    private static bool OwnsSomething(Sight sight, int word) => Enumerable.Range(word, NearOwner).Any(at =>
        at < sight.Text.Length && sight.Text.Marks[at + 1].StartsWith(PossessiveEnding, StringComparison.Ordinal));

    // "We build in Nagoya.", beside a sentence that asks, tells of the user: what is asked about stands with its goods.
    private static bool IsBesideSubject(Sight sight, int word)
    {
        var marks = sight.Text.Marks;
        var start = Enumerable.Range(1, word).LastOrDefault(at => at > 0 && BeginsSentence(marks[at]), 0);
        var end = Enumerable.Range(word + 1, Math.Max(0, sight.Text.Length - word - 1)).FirstOrDefault(at => BeginsSentence(marks[at]), sight.Text.Length);
        return (start == 0 && end == sight.Text.Length) || !sight.Is("entity")
            || sight.Of(SignKind.Entity).Any(bridge => bridge.Start >= start && bridge.End <= end);
    }

    public static UnknownWords Of(Sight sight)
    {
        var tokens = sight.Text.Tokens;
        var unknown = tokens
            .Where((token, i) => !token.IsKnown && token.Text.Length >= ShortestWord && token.Text.Any(char.IsLetter) && !IsCue(sight, i))
            .ToImmutableArray();
        var isCased = tokens.Any(token => token.Text.Length > 0 && char.IsLower(token.Text[0]));
        var hasName = isCased && Enumerable.Range(0, tokens.Length).Any(i =>
            unknown.Contains(tokens[i]) && IsName(sight, i) && IsBesideSubject(sight, i));
        var runs = UnknownRun.Of(sight).ToImmutableArray();
        return new UnknownWords(
            [.. unknown.Select(token => token.Text).Concat(runs.Select(run => run.Text)).Distinct(StringComparer.OrdinalIgnoreCase)],
            hasName || runs.Any(run => run.IsName),
            unknown.Length > 0,
            Math.Max(MostTolerated, tokens.Length / WordsForOneMore))
        {
            IsChatty = tokens.Length >= ManyWords,
        };
    }
}
