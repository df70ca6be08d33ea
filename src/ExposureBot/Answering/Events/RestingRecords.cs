using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Events;

/// <summary>
/// How much of the base rests on an event: positions, measures, practices, stages and conflicts that name it. Of
/// several events of one day, the one that most rests on comes first.
/// </summary>
internal static class RestingRecords
{
    /// <summary>The events of one day, the weightiest first; then by id.</summary>
    public static ImmutableArray<Event> Order(ImmutableArray<Event> events, Snapshot snapshot)
    {
        var content = snapshot.Content;
        var weights = content.Positions.SelectMany(position => position.Records)
            .Concat(content.Measures.SelectMany(measure => measure.Events))
            .Concat(content.Practices.SelectMany(practice => practice.Events))
            .Concat(content.MeasureStages.Select(stage => stage.Event).OfType<string>())
            .Concat(content.Conflicts.SelectMany(conflict => conflict.Members))
            .CountBy(id => id)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. events.OrderByDescending(happening => weights.GetValueOrDefault(happening.Id))
                .ThenBy(happening => happening.Id, StringComparer.Ordinal),
        ];
    }
}
