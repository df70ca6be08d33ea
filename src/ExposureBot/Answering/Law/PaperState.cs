using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Law;

/// <summary>Where a measure stands on a day: the Paper axis.</summary>
/// <param name="Current">The stage that holds; null if none has begun on that day.</param>
/// <param name="Since">First day of the unbroken run of that stage.</param>
/// <param name="Until">Planned end of the run, or null if none is set.</param>
/// <param name="FirstUntil">The end that was set first, if a later record moved it to <paramref name="Until"/>.</param>
/// <param name="Last">The last known stage of the run: the extension, if there is one.</param>
/// <param name="Next">The next stage that is set in advance, or null.</param>
/// <param name="IsOverdue">The planned end has passed and no record says what followed.</param>
/// <param name="IsUnconfirmed">The start was set in advance and no later record shows that it came.</param>
internal sealed record PaperState(
    Measure Measure, MeasureStage? Current, PartialDate? Since, PartialDate? Until, PartialDate? FirstUntil,
    MeasureStage? Last, MeasureStage? Next, bool IsOverdue, bool IsUnconfirmed)
{
    /// <summary>Applied on that day, at least in part.</summary>
    public bool IsLive =>
        Current?.Stage is PaperStage.InForce or PaperStage.PartlyInForce or PaperStage.PartlySuspended;

    /// <summary>Ended or struck down on that day.</summary>
    public bool IsOver => Current?.Stage is PaperStage.Ended or PaperStage.StruckDown;
}
