using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ExposureBot.Understanding.Reading.Numbers;

/// <summary>Finds numbers and percentages, in digits and in words, outside names and times.</summary>
internal sealed partial class NumberReader(NumberWords words)
{
    // A lone small number word is mostly a pronoun or an article: "which one", "no two".
    private const int SmallestLoneWord = 10;
    private const decimal FirstYear = 1990;
    private const decimal LastYear = 2060;

    /// <summary>The numbers, in order.</summary>
    /// <param name="taken">Stretches that name things or times.</param>
    public ImmutableArray<NumberMention> Read(string text, ImmutableArray<Piece> pieces, IReadOnlyList<TextSpan> taken)
    {
        var found = new List<NumberMention>();
        foreach (Match match in Digits().Matches(text))
        {
            if (decimal.TryParse(match.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number,
                CultureInfo.InvariantCulture, out var value))
            {
                var (scale, end) = Scale(pieces, match.Index + match.Length);
                if (CjkNumeral.Counted(text, match.Index) is { } counted) (value, scale, end) = (counted.Value, 1, counted.End);
                Add(text, match.Index, end, value * scale, found, taken, isLone: true);
            }
        }

        foreach (Match match in HanNumerals().Matches(text))
        {
            if (CjkNumeral.Parse(match.ValueSpan) is { } value)
            {
                var end = match.Index + match.Length;
                var isCounted = value > 1 && Behind(text.AsSpan(end), words.Counters) > 0;
                Add(text, match.Index, end, value, found, taken, isCounted);
            }
        }

        Spoken(text, pieces, found, taken);
        return Joined(text, [.. found.OrderBy(number => number.Span.Start)]);
    }

    // "60 or 70 percent": both are.
    private ImmutableArray<NumberMention> Joined(string text, NumberMention[] found)
    {
        for (var i = found.Length - 2; i >= 0; i--)
        {
            var between = text.AsSpan(found[i].Span.End, Math.Max(0, found[i + 1].Span.Start - found[i].Span.End)).Trim();
            if (!found[i].IsPercent && found[i + 1].IsPercent && words.Joiners.Contains(between.ToString()))
            {
                found[i] = found[i] with { IsPercent = true };
            }
        }

        return [.. found];
    }

    // "5 million": a scale word right behind digits belongs to them.
    private (long Scale, int End) Scale(ImmutableArray<Piece> pieces, int end)
    {
        var next = pieces.FirstOrDefault(piece => piece.Span.Start >= end);
        return next.Folded is not null && next.Span.Start - end <= 1 && words.Find(next.Folded) is >= 100 and var scale
            ? (scale, next.Span.End)
            : (1, end);
    }

    private void Spoken(
        string text, ImmutableArray<Piece> pieces, List<NumberMention> found, IReadOnlyList<TextSpan> taken)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            var sum = new NumberWords.Spoken();
            var next = i;
            while (next < pieces.Length && words.Find(pieces[next].Folded) is { } value && sum.Take(value)) next++;
            if (next == i) continue;
            var end = pieces[next - 1].Span.End;
            var isCounted = sum.Value > 1 && Behind(text.AsSpan(end).TrimStart(" -"), words.Counters) > 0;
            Add(text, pieces[i].Span.Start, end, sum.Value, found, taken, isCounted || sum.Value >= SmallestLoneWord);
            i = next - 1;
        }
    }

    private void Add(
        string text, int start, int end, decimal value, List<NumberMention> found, IReadOnlyList<TextSpan> taken,
        bool isLone)
    {
        var after = text.AsSpan(end);
        var percent = Behind(after.TrimStart(" -"), words.Percent);
        var tenths = percent == 0 ? Behind(after, words.Tenths) : 0;
        var before = Before(text.AsSpan(0, start), words.PercentBefore);
        // "Reliance 2025 %": a year, and the unit of the answer.
        if (percent > 0 && value is >= FirstYear and <= LastYear && decimal.IsInteger(value) && after is [' ', ..]) percent = 0;
        var isPercent = percent + tenths + before > 0;
        if (!isPercent && !isLone) return;
        if (percent > 0) percent += after.Length - after.TrimStart(" -").Length;
        var span = new TextSpan(start - before, end + percent + tenths);
        if (taken.Any(other => other.Overlaps(span)) || found.Exists(number => number.Span.Overlaps(span))) return;
        found.Add(new NumberMention(span, tenths > 0 ? value * 10 : value, isPercent));
    }

    private static int Behind(ReadOnlySpan<char> text, ImmutableArray<string> endings)
    {
        foreach (var word in endings)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (!char.IsAsciiLetter(word[^1]) || text.Length == word.Length
                || !char.IsAsciiLetter(text[word.Length])))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static int Before(ReadOnlySpan<char> text, ImmutableArray<string> openings)
    {
        foreach (var word in openings)
        {
            if (text.EndsWith(word, StringComparison.Ordinal)) return word.Length;
        }

        return 0;
    }

    [GeneratedRegex("(?<![A-Za-z0-9.])(?<![0-9],)(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\\.[0-9]{1,9})?(?![0-9])")]
    private static partial Regex Digits();

    [GeneratedRegex("[〇零一二三四五六七八九十百千万億亿两]{1,9}")]
    private static partial Regex HanNumerals();
}
