using ExposureBot.Knowledge;
using ExposureBot.Understanding.Roles;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Slots;

/// <summary>Fills the slots of a question whose shape is chosen: names, places, times, metric.</summary>
internal sealed class QuestionFiller(Snapshot snapshot, RoleFinder roles)
{
    private readonly NameSlots names = new(snapshot, new LawFinder(snapshot));
    private readonly RoleSlots places = new(roles, snapshot);
    private readonly MetricChooser metrics = new(snapshot);

    /// <summary>Reads <paramref name="sight"/> as a question of the chosen shape.</summary>
    /// <param name="kind">The kind of number where the text says none, from the last question; or null.</param>
    public QuestionDraft Fill(Sight sight, ShapeChoice choice, string? kind = null)
    {
        var draft = new QuestionDraft(sight, choice) { Kind = kind };
        draft.Steps.Add($"shape {ClosedList.Word(choice.Shape)}: {choice.Reason}"
            + (choice.Cues.IsEmpty ? "" : $", {choice.Cues[0]}"));
        if (IsSpeechless(choice.Shape))
        {
            NameSlots.FillTopic(draft);
            return draft;
        }

        names.Fill(draft);
        TimeSlots.Fill(draft);
        places.Fill(draft);
        if (!HasMetric(draft.Shape)) return draft;
        metrics.Choose(draft);
        places.FitToMetric(draft);
        return draft;
    }

    private static bool IsSpeechless(Shape shape) => shape is Shape.Help or Shape.Other;

    private static bool HasMetric(Shape shape) => shape
        is Shape.One or Shape.ByPartner or Shape.ByPlace or Shape.ByCommodity or Shape.Series or Shape.Compare or Shape.Rank
        or Shape.Check or Shape.Lookup or Shape.WhatIf;
}
