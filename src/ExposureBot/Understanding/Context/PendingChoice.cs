using System.Collections.Immutable;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Context;

/// <summary>The answer to a question back: a number, an ordinal, or a name that only one of the choices has.</summary>
internal static class PendingChoice
{
    /// <summary>The question that was chosen, or null if the text chooses none.</summary>
    public static Question? Find(Sight sight, ContextSigns signs, Clarification? pending)
    {
        if (pending is null) return null;
        var options = pending.Options;
        if (signs.Choice is { } number) return number <= options.Length ? options[number - 1] : null;
        var named = sight.Marked.Mentions.SelectMany(mention => mention.Others.Add(mention.Id)).ToHashSet(StringComparer.Ordinal);
        var fits = options.Where(option => Own(option, pending).Any(named.Contains)).ToList();
        return fits is [var only] ? only : Other(sight, pending);
    }

    // Goods that were not offered are an answer as well: the choices share all the rest.
    private static Question? Other(Sight sight, Clarification pending)
    {
        if (pending.Slot != SlotName.Commodity || !sight.Is("few_words")) return null;
        if (sight.Marked.Mentions is not [{ Kind: MentionKind.Commodity } good]) return null;
        var shared = pending.Options[0].Slots.Where(pair => pending.Options.All(option => option[pair.Key] == pair.Value.Value));
        return pending.Options[0] with
        {
            Slots = shared.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value)
                .SetItem(SlotName.Commodity, new Slot(good.Id, good.IsCorrected ? Origin.Corrected : Origin.Said)),
        };
    }

    // What an option has that not every option has.
    private static IEnumerable<string> Own(Question option, Clarification pending) => option.Slots.Values
        .Select(slot => slot.Value)
        .Where(value => !pending.Options.All(other => other.Slots.Values.Any(slot => slot.Value == value)));
}
