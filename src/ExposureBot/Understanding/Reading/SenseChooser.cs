using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ExposureBot.Understanding.Reading;

/// <summary>Decides whether a stretch that is spelled like a name is one here, and which.</summary>
/// <param name="isOfTrade">Whether the text names a place, good or law for certain.</param>
internal sealed class SenseChooser(ReadingWords words, string text, ImmutableArray<Piece> pieces, bool isOfTrade)
{
    private readonly bool hasCue = pieces.Any(piece => words.Cues.Contains(piece.Folded));
    private readonly bool hasCapital = text.Any(char.IsAsciiLetterUpper);

    /// <summary>
    /// The senses that hold here, in order of weight; empty with the reason of the last that does not.
    /// </summary>
    public (ImmutableArray<Sense> Senses, string Why) Choose(Candidate candidate)
    {
        var why = "";
        var kept = ImmutableArray.CreateBuilder<Sense>();
        foreach (var sense in candidate.Name.Senses)
        {
            var reason = WhyNot(candidate, sense);
            if (reason.Length == 0) kept.Add(sense);
            else why = reason;
        }

        return (kept.ToImmutable(), why);
    }

    private string WhyNot(Candidate candidate, Sense sense)
    {
        var written = text.AsSpan(candidate.Span.Start, candidate.Span.Length);
        var isExact = sense.Exact is not null && IsSpelled(written, sense.Exact);
        if (sense.IsSymbol) return isExact ? WhyNotSymbol(candidate, sense) : "case of a symbol";
        if (isExact) return "";
        var rules = words.Context.TryGetValue(candidate.Name.Key, out var all)
            ? all.Where(rule => rule.Kind is null || rule.Kind == sense.Kind).ToList()
            : [];
        return sense.Exact is not null && rules.Count == 0 ? "case of a short sign" : WhyNot(candidate, rules);
    }

    // Every rule may deny; if any names a condition, one of them must hold.
    private string WhyNot(Candidate candidate, List<ContextRule> rules)
    {
        foreach (var rule in rules)
        {
            if (rule.Capital && hasCapital && !char.IsUpper(text[candidate.Span.Start])) return "not capitalised";
            if (IsBeside(candidate, rule.NotPrevious, before: true)) return "word before";
            if (IsBeside(candidate, rule.NotNext, before: false)) return "word behind";
        }

        var conditions = rules.Where(rule => !rule.IsDenialOnly).ToList();
        return conditions.Count == 0 || conditions.Exists(rule => (rule.Cue && hasCue)
            || IsBeside(candidate, rule.Previous, before: true) || IsBeside(candidate, rule.Next, before: false))
            ? ""
            : "nothing beside it says that it is a name";
    }

    private string WhyNotSymbol(Candidate candidate, Sense sense)
    {
        if (words.BesideTradeSymbols.Contains(sense.Exact!))
        {
            return candidate.Last + 1 < pieces.Length && words.Cues.Contains(pieces[candidate.Last + 1].Folded)
                ? ""
                : "symbol not before a word of trade";
        }

        if (words.TradeSymbols.Contains(sense.Exact!)) return hasCue ? "" : "symbol without a word of trade";
        return hasCue || isOfTrade ? "" : "symbol without a name or a word of trade";
    }

    // Words of spaced writing are compared whole; in unspaced writing the text beside must begin or end with them.
    private bool IsBeside(Candidate candidate, FrozenSet<string> expected, bool before)
    {
        if (expected.Count == 0) return false;
        var at = before ? candidate.First - 1 : candidate.Last + 1;
        if (at >= 0 && at < pieces.Length && expected.Contains(pieces[at].Folded)) return true;
        var isEnd = at < 0 || at >= pieces.Length;
        if (isEnd) return expected.Contains(ContextRule.Edge);
        foreach (var word in expected)
        {
            if (!Script.IsUnspaced(word[0])) continue;
            var beside = before ? text.AsSpan(0, candidate.Span.Start) : text.AsSpan(candidate.Span.End);
            if (before && beside.EndsWith(word, StringComparison.Ordinal)) return true;
            if (!before && beside.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool IsSpelled(ReadOnlySpan<char> written, string exact)
    {
        var at = 0;
        foreach (var character in written)
        {
            if (character == '.') continue;
            if (at >= exact.Length || exact[at++] != character) return false;
        }

        return at == exact.Length;
    }
}
