using System.Collections.Immutable;
using ExposureBot.Replies.Wording;
using ExposureBot.Understanding;

namespace ExposureBot.Replies;

/// <summary>
/// What stands on buttons: short, for clients cut a long title at its end, and what tells them apart comes first. A button
/// still asks the complete question.
/// </summary>
internal static class ButtonTitles
{
    /// <summary>A title for each question that an answer offers: its shorter sentence.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Question> offered, Speaker speaker)
    {
        List<string> titles = [.. offered.Select(speaker.AskShort)];
        return TellApart(titles) ? titles : [.. offered.Select(speaker.Ask)];
    }

    /// <summary>
    /// A title for each option of a question back: that of the open slot, else all that differs, else the whole question.
    /// </summary>
    public static IReadOnlyList<string> Of(Clarification asked, IReadOnlyList<Question> options, Speaker speaker)
    {
        var titles = Titles([asked.Slot]);
        if (!TellApart(titles)) titles = Titles([.. options.SelectMany(option => option.Slots.Keys).Distinct().Where(Differs)]);
        return TellApart(titles) ? titles : [.. options.Select(speaker.Ask)];

        bool Differs(SlotName name) => options.Select(option => option[name]).Distinct().Count() > 1;

        List<string> Titles(ImmutableArray<SlotName> names) => [.. options.Select(option => Title(option, names, speaker))];
    }

    private static string Title(Question option, ImmutableArray<SlotName> names, Speaker speaker)
    {
        var said = names.Where(option.Slots.ContainsKey)
            .Select(name => SlotWords.Of(name, option[name]!, speaker.Naming)).ToList();
        return said.Count == 0 ? "" : Letters.UpperFirst(new SpokenList([.. said], speaker.Speech).Main);
    }

    private static bool TellApart(List<string> titles) =>
        titles.TrueForAll(title => title.Length > 0) && titles.Distinct(StringComparer.Ordinal).Count() == titles.Count;
}
