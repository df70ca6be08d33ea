using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Guarding;

/// <summary>Two readings of a complete question that give different answers: the question back, with each as a choice.</summary>
internal sealed class AmbiguityFinder(Snapshot snapshot)
{
    private const int MostOptions = 4;
    private const string Iso = "yyyy-MM-dd";

    /// <summary>What is unclear about <paramref name="question"/>, or null.</summary>
    public Obstacle? Find(Question question, Sight sight) =>
        OfPlace(question, sight) ?? OfDay(question, sight) ?? OfRoles(question);

    // "Congo": both are countries, and the base knows both; one without any record is not worth a question.
    private Obstacle.Unclear? OfPlace(Question question, Sight sight)
    {
        foreach (var mention in sight.Marked.Mentions.Where(mention => mention is { Kind: MentionKind.Place, Others.Length: > 0 }))
        {
            var slot = question.Slots.FirstOrDefault(pair => pair.Value.Value == mention.Id);
            // Which of them acts is known by the measure.
            if (slot.Value is null || slot.Key is SlotName.Actor or SlotName.Place && question.Slots.ContainsKey(SlotName.Measure)) continue;
            if (question[SlotName.Measure] is { } law && snapshot.Measures.TryGetValue(law, out var measure) && measure.Country == mention.Id) continue;
            var options = mention.Others.Insert(0, mention.Id).Where(IsCovered).Take(MostOptions)
                .Select(id => With(question, slot.Key, id)).ToImmutableArray();
            if (options.Length > 1) return new Obstacle.Unclear(new Clarification(slot.Key, options));
        }

        return null;
    }

    // 11/12/2025 is a day of November to some and of December to others.
    private static Obstacle.Unclear? OfDay(Question question, Sight sight)
    {
        var time = sight.Marked.Times.FirstOrDefault(found => found.NeedsAsking);
        if (time?.From is not { } day || day.Day > 12) return null;
        var other = new DateOnly(day.Year, day.Day, day.Month);
        var options = new[] { day, other }.Select(choice => With(
            With(question, SlotName.Since, choice.ToString(Iso, CultureInfo.InvariantCulture)),
            SlotName.Until,
            choice.ToString(Iso, CultureInfo.InvariantCulture))).ToImmutableArray();
        return new Obstacle.Unclear(new Clarification(SlotName.Since, options));
    }

    // Nobody buys from themselves: which of the two roles is meant?
    private static Obstacle.Unclear? OfRoles(Question question) =>
        question[SlotName.Importer] is { } importer && importer == question[SlotName.Supplier]
            ? new Obstacle.Unclear(new Clarification(
                SlotName.Supplier,
                [
                    question with { Shape = Shape.ByPartner, Slots = question.Slots.Remove(SlotName.Supplier) },
                    question with { Shape = Shape.ByPartner, Slots = question.Slots.Remove(SlotName.Importer) },
                ]))
            : null;

    private bool IsCovered(string place) => snapshot.Content.Figures.Any(figure => figure.Place == place || figure.Partner == place);

    private static Question With(Question question, SlotName name, string value) =>
        question with { Slots = question.Slots.SetItem(name, new Slot(value, Origin.Said)) };
}
