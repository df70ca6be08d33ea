using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Law;

/// <summary>What was held of a practice on a day: the Practice axis.</summary>
/// <param name="Level">Reported or documented, as known on that day.</param>
/// <param name="IsEnded">Its recorded end lies before the day asked about.</param>
/// <param name="Instances">The dated instances held, newest first; never empty.</param>
internal sealed record PracticeState(
    Practice Practice, PracticeLevel Level, bool IsEnded, ImmutableArray<PracticeInstance> Instances);
