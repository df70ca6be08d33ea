using System.Collections.Immutable;
using ExposureBot.Understanding.Reading;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding;

/// <summary>The part of a text that is read as its question.</summary>
/// <param name="Claims">The claims of a text to check, in order; empty if something is asked.</param>
internal sealed record ReadPart(Sight Sight, ShapeChoice? Choice, ImmutableArray<(string Text, Sight Sight)> Claims);

/// <summary>Chooses what of a text is read: all of it, the sentence that asks, or each claim of a text to check.</summary>
internal sealed class PartChooser(Marker marker, SightMaker looker, ShapeChooser shapes)
{
    private const int ManyClaims = 5;
    private const int FewLines = 3;
    private const int FewWords = 3;
    private const string AskingEnds = "?？";

    /// <summary>The part of <paramref name="utterance"/> to read.</summary>
    public ReadPart Choose(Utterance utterance)
    {
        // What is too long is not read at all: its beginning shows the language.
        if (utterance.Text.Length > Sentences.LongestText) return Whole(Look(utterance.Text[..Sentences.LongestQuestion], utterance));
        var whole = Look(utterance.Text, utterance);
        var isLong = utterance.Text.Length > Sentences.LongestQuestion;
        if (!isLong && !HasSeveralNumbers(whole) && !IsListed(utterance.Text) && !IsStated(utterance.Text, whole)) return Whole(whole);
        var parts = Sentences.Of(utterance.Text)
            .Select(sentence => new Part(sentence, Look(sentence, utterance), shapes)).ToImmutableArray();
        var claims = parts.Where(part => part.IsClaim).ToImmutableArray();
        // In a long report a sentence may begin like a question ("if …"); a question mark asks.
        var asks = parts.Any(part => part.Sight.Is("entity") && (part.EndsAsking || (part.IsAsking && claims.Length < ManyClaims)));
        if (asks) return isLong ? Best(parts, whole) : Whole(whole);
        return claims.Length > 1 ? Checked(claims, whole)
            : isLong ? Best(parts, whole)
            : Whole(whole);
    }

    // Headlines or points under each other.
    private static bool IsListed(string text) =>
        text.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line)) >= FewLines;

    private static bool HasSeveralNumbers(Sight sight) => sight.Marked.Numbers.Count(number => number.IsPercent) > 1;

    // "Please check this. … . … .": statements in a row, one of them with a number, and nothing that asks.
    private static bool IsStated(string text, Sight sight) => sight.Marked.Numbers.Length > 0
        && text.AsSpan().IndexOfAny(AskingEnds) < 0 && Sentences.Of(text).Take(FewLines).Count() == FewLines;

    private ReadPart Whole(Sight sight) => new(sight, shapes.Choose(sight), []);

    // The sentence that most surely asks something about things that are known.
    private ReadPart Best(ImmutableArray<Part> parts, Sight whole) => Whole(parts
        .Where(part => part.Score > 0 && part.Sight.Is("entity"))
        .OrderByDescending(part => part.IsAsking)
        .ThenByDescending(part => part.Score + (part.Sight.Is("questioned") ? 1 : 0))
        .Select(part => part.Sight)
        .FirstOrDefault(whole));

    // One claim at a time: numbers of two sentences must not be laid to one.
    private static ReadPart Checked(ImmutableArray<Part> claims, Sight whole) => new(
        whole,
        new ShapeChoice(Shape.Check, 0, true, [], "a text of claims, each checked by itself"),
        [.. claims.Select(claim => (claim.Sentence, claim.Sight))]);

    private Sight Look(string text, Utterance utterance) =>
        looker.Look(marker.Mark(text, utterance.Locale, utterance.Now));

    private sealed class Part(string sentence, Sight sight, ShapeChooser shapes)
    {
        public string Sentence => sentence;

        public Sight Sight => sight;

        public double Score { get; } = shapes.Choose(sight)?.Score ?? 0;

        public bool EndsAsking { get; } = AskingEnds.Contains(sentence[^1]);

        public bool IsAsking => EndsAsking || (sight.Text.Length > 0 && IsOpened(sight));

        public bool IsClaim => !EndsAsking && sight.Is("entity") && sight.Text.Length > FewWords;

        // "Tell me how …": asks without a mark; "what" in the middle of a report does not.
        private static bool IsOpened(Sight sight) => sight.Signs.Any(hit =>
            hit.Rule.Group == "questioned" && hit.Match.Start == 0);
    }
}
