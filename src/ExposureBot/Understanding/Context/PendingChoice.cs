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
        return fits is [var only] ? only : null;
    }

    // What an option has that not every option has.
    private static IEnumerable<string> Own(Question option, Clarification pending) => option.Slots.Values
        .Select(slot => slot.Value)
        .Where(value => !pending.Options.All(other => other.Slots.Values.Any(slot => slot.Value == value)));
}
