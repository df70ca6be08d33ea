using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Replies.Wording;
using ExposureBot.Understanding;

namespace ExposureBot.Replies;

/// <summary>The value of a slot as a term: a name, a word of a closed list, a date or a number.</summary>
internal static class SlotWords
{
    public static Spoken Of(SlotName name, string value, Naming naming)
    {
        var parts = value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 1
            ? One(name, parts[0], naming)
            : new SpokenList([.. parts.Select(part => One(name, part, naming))], naming.Speech);
    }

    private static Spoken One(SlotName name, string value, Naming naming) => name switch
    {
        SlotName.Stage => new SpokenWord("stage." + value, naming.Speech.Words),
        SlotName.Basis => new SpokenWord("basis." + value, naming.Speech.Words),
        SlotName.Party => new SpokenWord("party." + value, naming.Speech.Words),
        SlotName.EventClass => new SpokenWord("event_class." + value, naming.Speech.Words),
        SlotName.Topic => new SpokenWord("topic." + value, naming.Speech.Words),
        SlotName.Since or SlotName.Until => Date(value, naming.Speech),
        SlotName.Rank => Rank(value, naming.Speech.Words),
        SlotName.Year or SlotName.YearFrom or SlotName.YearTo or SlotName.Value
            or SlotName.Form or SlotName.Application => new SpokenText(value),
        _ => naming.Of(value),
    };

    private static Spoken Date(string value, Speech speech) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new SpokenDate(new PartialDate(day, DatePrecision.Day), speech)
            : new SpokenText(value);

    private static SpokenText Rank(string value, Words words)
    {
        var sides = value.Split(':', 2);
        return new SpokenText(words.Fill("rank." + sides[0], sides.Length == 2 ? sides[1] : ""));
    }
}
