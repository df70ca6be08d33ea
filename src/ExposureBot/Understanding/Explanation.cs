using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Understanding;

/// <summary>What was found in a text, line by line, for <c>explain</c>.</summary>
internal static class Explanation
{
    /// <summary>What words give, whatever the shape, and by which rule.</summary>
    public static IEnumerable<string> Of(IEnumerable<Hit> signs) => signs.Select(hit =>
        $"sign: {string.Join(", ", hit.Rule.Set.Select(pair => $"{pair.Key}={pair.Value}"))}: {hit}");

    public static IEnumerable<string> Of(MarkedText marked)
    {
        yield return $"text: {marked.Text}";
        yield return $"language: {ClosedList.Word(marked.Language)}";
        yield return "tokens: " + string.Join(' ', marked.Tokens.Select(token => token.IsKnown ? token.Folded : token.Folded + "(?)"));
        foreach (var mention in marked.Mentions)
        {
            var others = mention.Others.IsEmpty ? "" : $", or {string.Join(", ", mention.Others)}";
            var corrected = mention.IsCorrected ? ", spelling corrected" : "";
            yield return $"name: `{mention.Surface}` {ClosedList.Word(mention.Kind)} {mention.Id}{others}{corrected}";
        }

        foreach (var rejected in marked.Rejected)
        {
            yield return $"rejected: {ClosedList.Word(rejected.Kind)} {rejected.Id}: {rejected.Why}";
        }

        foreach (var time in marked.Times) yield return $"time: {ClosedList.Word(time.Role)} {time.From:yyyy-MM-dd} to {time.To:yyyy-MM-dd}";
        foreach (var number in marked.Numbers) yield return $"number: {number.Value}{(number.IsPercent ? " percent" : "")}";
    }
}
