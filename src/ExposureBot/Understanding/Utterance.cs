namespace ExposureBot.Understanding;

/// <summary>What somebody said, and all that a turn needs from outside: the only place where now and language enter.</summary>
/// <param name="Text">As it came; any length, any characters.</param>
/// <param name="Locale">BCP 47 tag of the client, a hint only; empty if none.</param>
/// <param name="Now">Resolves "this week", "last year" and years left out; nothing else.</param>
/// <param name="AsOf">The day the answer is about, if set from outside; null: the text or <paramref name="KnownOn"/>.</param>
/// <param name="KnownOn">What was held on that day, if set from outside; null: the text or the day of <paramref name="Now"/>.</param>
/// <param name="Conversation">What was talked about before.</param>
public sealed record Utterance(
    string Text, string Locale, DateTimeOffset Now, DateOnly? AsOf, DateOnly? KnownOn, Conversation Conversation);
