using System.Collections.Immutable;

namespace ExposureBot.Understanding;

/// <summary>A question with the way it was read.</summary>
/// <param name="Marked">The text with its mentions.</param>
/// <param name="Steps">What decided, in order, for <c>explain</c>: rule or sample, with the file and line it stands in.</param>
public sealed record Interpretation(Question Question, MarkedText Marked, ImmutableArray<string> Steps);
