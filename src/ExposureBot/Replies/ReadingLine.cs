using ExposureBot.Knowledge;
using ExposureBot.Replies.Wording;
using ExposureBot.Understanding;

namespace ExposureBot.Replies;

/// <summary>
/// What was not said, in one line: kept, corrected, assumed, not used, and clocks that were set (promise 3).
/// </summary>
internal sealed class ReadingLine(Speaker speaker)
{
    private static readonly HashSet<SlotName> Silent = [SlotName.Topic, SlotName.Event, SlotName.Statement, SlotName.Bound, SlotName.Given];

    private readonly Speech speech = speaker.Speech;

    /// <summary>The line without its label, or empty if everything was said.</summary>
    public string Of(Question question)
    {
        if (question.Shape is Shape.Help or Shape.Other) return "";
        var parts = new List<string>();
        var kept = Slots(question, Origin.Previous);
        if (kept.Count > 0) Add(parts, "reading_said", Slots(question, Origin.Said));
        Add(parts, "reading_previous", kept);
        parts.AddRange(question.Corrections.Select(Corrected));
        if (question.Corrections.IsEmpty) Add(parts, "reading_corrected_slot", Slots(question, Origin.Corrected));
        Add(parts, "reading_default", Slots(question, Origin.Default));
        Add(parts, "reading_assumed", Slots(question, Origin.Assumed));
        Add(parts, "reading_unused", [.. question.Unused.Select(word => (Spoken)new SpokenText(Echoed.Of(word)))]);
        AddClocks(parts, question.Clocks);
        return string.Join(speech.Words.Of("format.reading_separator"), parts);
    }

    private string Corrected(Correction correction) => speaker.Common(
        "reading_corrected",
        ("written", new SpokenText(Echoed.Of(correction.Written))), ("read_as", speaker.Naming.Of(correction.ReadAs)));

    private List<Spoken> Slots(Question question, Origin origin)
    {
        var found = new List<Spoken>();
        if (question.Metric is { } metric && metric.Origin == origin) found.Add(speaker.Naming.Of(metric.Value));
        foreach (var (name, slot) in question.Slots)
        {
            if (slot.Origin != origin || Silent.Contains(name)) continue;
            var isOneDay = question[SlotName.Since] == slot.Value && question[SlotName.Until] == slot.Value;
            if (!isOneDay) found.Add(Slot(name, slot.Value));
            else if (name == SlotName.Since) found.Add(SlotWords.Of(name, slot.Value, speaker.Naming));
        }

        return found;
    }

    private Spoken Slot(SlotName name, string value)
    {
        var words = SlotWords.Of(name, value, speaker.Naming);
        var key = "slot_" + ClosedList.Word(name);
        return speaker.HasCommon(key) ? new SpokenText(speaker.Common(key, ("value", words))) : words;
    }

    private void Add(List<string> parts, string key, List<Spoken> items)
    {
        if (items.Count > 0) parts.Add(speaker.Common(key, ("items", new SpokenList(items, speech))));
    }

    private void AddClocks(List<string> parts, Clocks clocks)
    {
        if (clocks.KnownOnSaid) parts.Add(speaker.Common("reading_known_on", ("day", speaker.Day(clocks.KnownOn))));
        if (clocks.AsOfSaid) parts.Add(speaker.Common("reading_as_of", ("day", speaker.Day(clocks.AsOf))));
    }
}
