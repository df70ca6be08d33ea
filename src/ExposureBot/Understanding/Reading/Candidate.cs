namespace ExposureBot.Understanding.Reading;

/// <summary>A stretch of text that is spelled like a name.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
internal readonly record struct Candidate(
    TextSpan Span, int First, int Last, Name Name, bool IsPossessive = false, bool IsCorrected = false);
