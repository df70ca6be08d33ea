using System.Collections.Immutable;

namespace ExposureBot.Understanding.Patterns;

/// <summary>Finds what a pattern cannot match without.</summary>
internal static class Triggers
{
    private static readonly Trigger Always = new([], [], SignKind.None, true);

    /// <summary>The narrowest set of signs of which a matching text has at least one.</summary>
    public static Trigger Of(PatternNode node) => node switch
    {
        PatternNode.Word word => new Trigger([word.Text], [], SignKind.None, false),
        PatternNode.Prefix prefix => new Trigger([], [prefix.Text], SignKind.None, false),
        PatternNode.Opening opening => new Trigger([], [], opening.Hole.Kinds, false),
        PatternNode.Choice choice => Union(choice.Options),
        PatternNode.Sequence sequence => Narrowest(sequence.Items),
        _ => Always,
    };

    private static Trigger Union(ImmutableArray<PatternNode> options)
    {
        var all = options.Select(Of).ToList();
        return new Trigger(
            [.. all.SelectMany(trigger => trigger.Words).Distinct()],
            [.. all.SelectMany(trigger => trigger.Prefixes).Distinct()],
            all.Aggregate(SignKind.None, (kinds, trigger) => kinds | trigger.Kinds),
            all.Any(trigger => trigger.IsAlways));
    }

    private static Trigger Narrowest(ImmutableArray<PatternNode> items)
    {
        var best = Always;
        for (var i = 0; i < items.Length; i++)
        {
            var trigger = Pair(items, i) ?? Of(items[i]);
            if (Width(trigger) < Width(best)) best = trigger;
        }

        return best;
    }

    // Single characters of Japanese and Chinese occur everywhere; two neighbours do not.
    private static Trigger? Pair(ImmutableArray<PatternNode> items, int i) =>
        i + 1 < items.Length && items[i] is PatternNode.Word first && items[i + 1] is PatternNode.Word second
            && PatternWords.IsUnspaced(first.Text) && PatternWords.IsUnspaced(second.Text)
            ? new Trigger([first.Text + second.Text], [], SignKind.None, false)
            : null;

    private static int Width(Trigger trigger) =>
        trigger.IsAlways ? int.MaxValue
        : trigger.Kinds != SignKind.None ? 1000
        : trigger.Words.Sum(word => PatternWords.IsUnspaced(word) && word.Length == 1 ? 20 : 2)
            + trigger.Prefixes.Sum(prefix => prefix.Length < 4 ? 10 : 4);
}
