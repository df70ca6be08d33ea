using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Law;

/// <summary>
/// Practice: reported, if dated instances are held that rest on the press or on unnamed speakers; documented, if
/// the record says so and at least one instance held on that day stands on record, in a document or in trade
/// data; ended, if its recorded end has passed; none found, if no instance was held on the day of knowledge.
/// </summary>
internal static class PracticeRule
{
    /// <summary>What is held of <paramref name="practice"/> by <paramref name="clocks"/>; null: none found.</summary>
    public static PracticeState? Find(Practice practice, Clocks clocks, Snapshot snapshot)
    {
        if (practice.From.Start > clocks.AsOf) return null;
        var instances = snapshot.InstancesOf(practice.Id)
            .Where(instance => instance.Known.On(clocks.KnownOn) && instance.When.Start <= clocks.AsOf)
            .Reverse()
            .OrderByDescending(instance => instance.When.Start)
            .ToImmutableArray();
        if (instances.Length == 0) return null;
        var isDocumented = practice.Level == PracticeLevel.Documented
            && instances.Any(instance => instance.Terms != Knowledge.Terms.Unnamed);
        return new PracticeState(
            practice,
            isDocumented ? PracticeLevel.Documented : PracticeLevel.Reported,
            practice.To is { } end && end.End <= clocks.AsOf && end.End <= clocks.KnownOn,
            instances);
    }
}
