using ExposureBot.Knowledge;

namespace ExposureBot.Loading.Gating;

/// <summary>The stages of a measure follow one another, and a published stage has an instrument.</summary>
internal static class StageGate
{
    public static IEnumerable<Diagnostic> Check(Located located)
    {
        var measures = located.Content.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        foreach (var group in located.Content.MeasureStages.GroupBy(stage => stage.Measure, StringComparer.Ordinal))
        {
            foreach (var stage in group)
            {
                if (NeedsInstrument(stage.Stage) && stage.Event is null && measures[group.Key].OfficialNumber.Length == 0)
                {
                    yield return LoadingMessages.NoInstrument(located.At(stage, "stage"), group.Key, stage.Stage);
                }

                if (stage.To is { } to && to.End < stage.From.Start)
                {
                    yield return LoadingMessages.StageEndsEarly(located.At(stage, "to"), group.Key, stage.From, to);
                }
            }

            foreach (var (former, later) in Overlaps(group))
            {
                yield return LoadingMessages.StagesOverlap(
                    located.At(later, "from"), group.Key, later.Stage, former.Stage, located.At(former));
            }
        }
    }

    private static bool NeedsInstrument(PaperStage stage) => stage is not (PaperStage.Proposed or PaperStage.Announced);

    /// <summary>Two seen stages that hold on the same day; a planned one gives way to what was seen.</summary>
    private static IEnumerable<(MeasureStage Former, MeasureStage Later)> Overlaps(IEnumerable<MeasureStage> stages)
    {
        var seen = stages.Where(stage => !stage.Planned).OrderBy(stage => stage.From.Start).ThenBy(stage => stage.Known.From).ToList();
        return seen.Zip(seen.Skip(1)).Where(pair => pair.First.To is { } to && to.Start > pair.Second.From.End);
    }
}
