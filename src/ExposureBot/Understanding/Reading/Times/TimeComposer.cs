using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Reading.Times;

/// <summary>Gives times their roles by the words around them, and joins two to a range.</summary>
internal sealed class TimeComposer(TimeWords words)
{
    private const int LongestJoin = 12;

    /// <summary>The times of <paramref name="text"/> with their roles, in order.</summary>
    public ImmutableArray<TimeMention> Compose(string text, List<TimeExpression> times)
    {
        var folded = text.ToLowerInvariant();
        var found = ImmutableArray.CreateBuilder<TimeMention>(times.Count);
        for (var i = 0; i < times.Count; i++)
        {
            if (i + 1 < times.Count && Joined(folded, times[i], times[i + 1]) is { } range)
            {
                found.Add(range);
                i++;
            }
            else
            {
                found.Add(Single(folded, times[i]));
            }
        }

        return found.ToImmutable();
    }

    private TimeMention? Joined(string text, TimeExpression first, TimeExpression second)
    {
        if (second.Span.Start - first.Span.End > LongestJoin) return null;
        var between = text[first.Span.End..second.Span.Start].Trim();
        var isJoin = words.Joins.Contains(between)
            || (words.WeakJoins.Contains(between)
                && words.Openers.Any(word => EndsWith(text.AsSpan(0, first.Span.Start), word)));
        if (!isJoin) return null;
        // "from 14 to 20 November 2024": the year of the second is the year of the first.
        var from = !first.HasYear && second.HasYear && first.Precision != DatePrecision.Year
            ? Calendar.Day(second.From.Year, first.From.Month, first.From.Day) ?? first.From
            : first.From;
        if (from > second.To) return null;
        var areYears = first.Precision == DatePrecision.Year && second.Precision == DatePrecision.Year;
        return new TimeMention(
            new TextSpan(first.Span.Start, second.Span.End), areYears ? TimeRole.YearRange : TimeRole.Range, from,
            second.To,
            areYears ? DatePrecision.Year : DatePrecision.Day, first.NeedsAsking || second.NeedsAsking,
            first.IsFiscal || second.IsFiscal);
    }

    private TimeMention Single(string text, TimeExpression time)
    {
        var plain = time.Role ?? (time.Precision == DatePrecision.Year ? TimeRole.Year : TimeRole.Range);
        var role = RoleOf(text, time);
        var (from, to) = (time.From, time.To);
        return role switch
        {
            "since" => Mention(TimeRole.Since, from, null),
            "until" => Mention(TimeRole.Until, null, to),
            // The days of an event belong to "before that day"; of a year or month, none does.
            "before" => Mention(TimeRole.Until, null, time.Precision == DatePrecision.Day ? to : from.AddDays(-1)),
            "as_of" => Mention(TimeRole.AsOf, from, to),
            "known_on" => Mention(TimeRole.KnownOn, from, to),
            _ when plain == TimeRole.Since => Mention(plain, from, null),
            _ when plain == TimeRole.Until => Mention(plain, null, to),
            _ => Mention(plain, from, to),
        };

        TimeMention Mention(TimeRole taken, DateOnly? start, DateOnly? end) =>
            new(time.Span, taken, start, end, time.Precision, time.NeedsAsking, time.IsFiscal);
    }

    private string RoleOf(string text, TimeExpression time)
    {
        var before = text.AsSpan(0, time.Span.Start).TrimEnd();
        var after = text.AsSpan(time.Span.End).TrimStart();
        var role = "";
        foreach (var (name, word) in words.After)
        {
            if (!StartsWith(after, word)) continue;
            role = name;
            break;
        }

        foreach (var (name, word) in words.Before)
        {
            if (role.Length > 0) break;
            if (EndsWith(before, word)) role = name;
        }

        if (role == "since" || time.Precision == DatePrecision.Year) return role;
        return Clock(text, time, before, after) ?? role;
    }

    // "What was known on D", "on D, was it in force?", "was it in force on D?" set a clock.
    private string? Clock(string text, TimeExpression time, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var cue = text[..time.Span.Start];
        var isPreposition = false;
        foreach (var word in words.ClockPrepositions) isPreposition |= EndsWith(before, word);
        if (!isPreposition) return null;
        if (words.KnownCues.Any(word => cue.Contains(word, StringComparison.Ordinal))) return "known_on";
        foreach (var word in words.PastStates)
        {
            if (StartsWith(after.TrimStart(", "), word) || StartsWith(text, word)) return "as_of";
        }

        return null;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal)
        && (Script.IsUnspaced(word[^1]) || text.Length == word.Length || !char.IsLetter(text[word.Length]));

    private static bool EndsWith(ReadOnlySpan<char> text, string word)
    {
        text = text.TrimEnd();
        return text.EndsWith(word, StringComparison.Ordinal)
            && (Script.IsUnspaced(word[0]) || text.Length == word.Length || !char.IsLetter(text[^(word.Length + 1)]));
    }
}
