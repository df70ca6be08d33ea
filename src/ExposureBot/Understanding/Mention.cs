using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding;

/// <summary>A stretch of the cleaned text, half-open <c>[Start, End)</c>, in UTF-16 units.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two share a unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}

/// <summary>
/// A word of the cleaned text: a Latin word or number with inner dots (hyphens part words; <c>'s</c> is a token of its
/// own), or one Han, kana or Hangul character.
/// </summary>
/// <param name="Folded">Lower case, without diacritics: what patterns compare.</param>
/// <param name="IsKnown">Explained by an entity, cue, time, function word or the domain's vocabulary.</param>
public sealed record Token(string Text, string Folded, TextSpan Span, bool IsKnown);

/// <summary>What kind of thing a mention names.</summary>
public enum MentionKind
{
    Place, Commodity, Organisation, Company, Person, Office, Metric, Measure, Practice, Family, Set, Source, Product,

    /// <summary>What a good goes into; the id is the text of a figure's application or of a use.</summary>
    Application,
}

/// <summary>How a place is named: Japan, Japanese, Tokyo.</summary>
public enum MentionForm { Name, Adjective, Metonym }

/// <summary>A name found in the text. The span never holds a possessive <c>'s</c>.</summary>
/// <param name="Id">The id of <c>knowledge/</c> that it stands for.</param>
/// <param name="Others">Other ids that the same words name; not empty: ambiguous.</param>
/// <param name="Surface">As written.</param>
/// <param name="IsCorrected">Found by undoing a slip of the pen.</param>
/// <param name="IsCovered">Whether the base has a figure, event or law on it; else a known name without data.</param>
public sealed record Mention(
    TextSpan Span, MentionKind Kind, string Id, ImmutableArray<string> Others, string Surface, MentionForm Form,
    bool IsPossessive, bool IsCorrected, bool IsCovered);

/// <summary>A name that was considered and not taken, with the reason; for <c>explain</c>.</summary>
public sealed record RejectedMention(TextSpan Span, MentionKind Kind, string Id, string Why);

/// <summary>What a time phrase sets.</summary>
public enum TimeRole { Year, YearRange, Range, Since, Until, AsOf, KnownOn }

/// <summary>A time phrase, resolved; both ends included. An open end is null.</summary>
/// <param name="NeedsAsking">Day and month can be read two ways (11/12/2025): ask back.</param>
/// <param name="IsFiscal">A fiscal year was said; the days are those of the Japanese one, April to March.</param>
public sealed record TimeMention(
    TextSpan Span, TimeRole Role, DateOnly? From, DateOnly? To, DatePrecision Precision, bool NeedsAsking = false,
    bool IsFiscal = false);

/// <summary>A number or percentage in the text, written in digits or words.</summary>
public sealed record NumberMention(TextSpan Span, decimal Value, bool IsPercent);

/// <summary>A cleaned text with everything that is named in it: the input of shape, role and slot rules.</summary>
/// <param name="Text">After cleaning: NFKC, no markup, no mentions of the bot, one space; spans point into it.</param>
/// <param name="Language">The language of the reply.</param>
/// <param name="Mentions">In order, not overlapping; without metrics and products.</param>
/// <param name="Quoted">The words in quotation marks, or null.</param>
public sealed record MarkedText(
    string Text, Language Language, ImmutableArray<Token> Tokens, ImmutableArray<Mention> Mentions,
    ImmutableArray<TimeMention> Times, ImmutableArray<NumberMention> Numbers, string? Quoted,
    ImmutableArray<RejectedMention> Rejected)
{
    /// <summary>
    /// Names of metrics, in order, not overlapping each other. They may overlap mentions: 対中依存度 names China and a
    /// metric, "magnet capacity" a good and a metric.
    /// </summary>
    public ImmutableArray<Mention> Metrics { get; init; } = [];

    /// <summary>
    /// Forms of goods that figures count ("gallium metal"), in order, not overlapping each other. They may overlap
    /// mentions; the id is the text of <c>Figure.Product</c>.
    /// </summary>
    public ImmutableArray<Mention> Products { get; init; } = [];

    /// <summary>What could not be read, and why; for <c>explain</c>.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}
