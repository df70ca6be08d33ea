using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Guarding;

/// <summary>Asks which measure is meant where a status is asked of nothing: "was it lifted?" at the start of a talk.</summary>
internal sealed class OpenLawFinder(Snapshot snapshot)
{
    private const int MostOptions = 3;

    // The families on which most positions are held are what people ask about.
    private readonly ImmutableArray<string> families = Families(snapshot);

    /// <summary>The question back, or null if a measure, goods or a country is named.</summary>
    public Obstacle.Unclear? Find(Question question)
    {
        if (question.Shape != Shape.Status || !question.Slots.IsEmpty || families.Length < 2) return null;
        var options = families.Select(family => question with
        {
            Slots = question.Slots.SetItem(SlotName.Measure, new Slot(family, Origin.Said)),
        });
        return new Obstacle.Unclear(new Clarification(SlotName.Measure, [.. options]));
    }

    private static ImmutableArray<string> Families(Snapshot snapshot)
    {
        var byItem = snapshot.Content.Measures.Select(measure => (measure.Id, measure.Family))
            .Concat(snapshot.Content.Practices.Select(practice => (practice.Id, practice.Family)))
            .ToDictionary(pair => pair.Id, pair => pair.Family, StringComparer.Ordinal);
        return
        [
            .. snapshot.Content.Positions.Select(position => byItem.GetValueOrDefault(position.Item, ""))
                .Where(family => family.Length > 0)
                .GroupBy(family => family, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(MostOptions).Select(group => group.Key),
        ];
    }
}
