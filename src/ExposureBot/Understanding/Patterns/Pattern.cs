using System.Collections.Immutable;
using ExposureBot.Loading;

namespace ExposureBot.Understanding.Patterns;

/// <summary>What a step of a compiled pattern does.</summary>
internal enum Op { Word, Prefix, Hole, Unit, Split, Jump, Start, End, Mark, Not, Done }

/// <summary>One step of a compiled pattern.</summary>
/// <param name="A">Word: its number. Split, Jump: the first target. Unit: 1 if a place may be crossed.</param>
/// <param name="B">
/// Split: the second target. Not: the number of steps that follow: lines that must not match, each closed by Done.
/// </param>
/// <param name="Text">Prefix or mark.</param>
/// <param name="Hole">What a hole accepts.</param>
internal readonly record struct Step(Op Op, int A = 0, int B = 0, string Text = "", Hole? Hole = null);

/// <summary>An opening for a mention.</summary>
/// <param name="Form">The form that it must have, or null.</param>
/// <param name="MustPossess">Whether it must be possessive.</param>
/// <param name="Capture">The name under which the mention is reported, or null.</param>
internal sealed record Hole(SignKind Kinds, MentionForm? Form, bool MustPossess, string? Capture)
{
    /// <summary>A name in full: neither adjective nor possessive.</summary>
    public bool MustBePlain { get; init; }

    public bool Accepts(Bridge bridge)
    {
        if ((bridge.Kind & Kinds) == 0) return false;
        if (bridge.Mention is not { } mention) return Form is null && !MustPossess;
        if (MustPossess && !mention.IsPossessive) return false;
        if (MustBePlain && (mention.IsPossessive || mention.Form == MentionForm.Adjective)) return false;
        return Form is null || mention.Form == Form || (Form == MentionForm.Name && mention.Form == MentionForm.Metonym);
    }
}

/// <summary>What must occur in a text before a pattern is worth trying: any one of these.</summary>
/// <param name="Words">Words, or two neighbouring characters of Japanese or Chinese.</param>
/// <param name="Prefixes">Beginnings of words.</param>
/// <param name="Kinds">Kinds of mention.</param>
/// <param name="IsAlways">Nothing can be said: try it always.</param>
internal sealed record Trigger(
    ImmutableArray<string> Words, ImmutableArray<string> Prefixes, SignKind Kinds, bool IsAlways);

/// <summary>A compiled pattern.</summary>
/// <param name="Source">As written.</param>
/// <param name="Place">The file and line it stands in.</param>
internal sealed record Pattern(string Source, FilePlace Place, ImmutableArray<Step> Steps, Trigger Trigger);

/// <summary>Where a pattern matched, and what its holes caught.</summary>
internal sealed record PatternMatch(Pattern Pattern, int Start, int End, ImmutableArray<Capture> Captures);

/// <summary>A mention that a hole with a name caught.</summary>
internal readonly record struct Capture(string Name, Bridge Bridge);
