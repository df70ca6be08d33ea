using System.Collections.Immutable;
using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Understanding.Shapes;

/// <summary>The shape of a question and why.</summary>
/// <param name="Score">Of the best cue; 0 if the samples decided.</param>
/// <param name="IsAssumed">No cue spoke for it: the samples or a default did.</param>
/// <param name="Cues">The cues of the shape, the strongest first.</param>
/// <param name="Reason">For <c>explain</c>.</param>
internal sealed record ShapeChoice(Shape Shape, double Score, bool IsAssumed, ImmutableArray<Hit> Cues, string Reason)
{
    /// <summary>The best shape that is served, where the words are those of a foreign subject; or null.</summary>
    public ShapeChoice? Instead { get; init; }

    /// <summary>What the strongest cue sets under a name, or null.</summary>
    public string? Sets(string name) =>
        Cues.FirstOrDefault(hit => hit.Rule.Set.ContainsKey(name))?.Rule.Set[name];
}
