using ExposureBot.Answering;
using ExposureBot.Knowledge;

namespace ExposureBot.Tests.Understanding.Reach;

/// <summary>A question made from a record, and whether its answer comes back with that record.</summary>
/// <param name="Group">What is counted together: a metric, or a kind of record.</param>
/// <param name="Record">Id of the record, for the report.</param>
internal sealed record ReachQuestion(
    string Group, Language Language, string Text, string Record, Func<Answer, bool> IsReached);
