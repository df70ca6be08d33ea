using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Support;

/// <summary>Questions that are already understood, and what their answers speak of.</summary>
internal static class Asking
{
    /// <summary>A question of said slots, asked long after the whole base was held.</summary>
    public static Question Of(Shape shape, params (SlotName Name, string Value)[] slots) =>
        On("2026-11-24", shape, slots);

    /// <summary>A question asked on a day.</summary>
    public static Question On(string now, Shape shape, params (SlotName Name, string Value)[] slots) => new(
        shape,
        null,
        slots.ToImmutableSortedDictionary(pair => pair.Name, pair => new Slot(pair.Value, Origin.Said)),
        Clocks.At(Day(now)),
        Language.En);

    /// <summary>The same question about another day, as known on it if <paramref name="knownOn"/> is set.</summary>
    public static Question At(this Question question, string asOf, string? knownOn = null) => question with
    {
        Clocks = new Clocks(
            question.Clocks.Now, knownOn is null ? question.Clocks.KnownOn
                : Day(knownOn), Day(asOf), knownOn is not null, true),
    };

    /// <summary>The answer from the real base.</summary>
    public static Answer Answer(this Question question) => Answerer.Answer(question, RealBase.Snapshot);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Every line of an answer, in order.</summary>
    public static IEnumerable<Line> Lines(this Answer answer) => answer.Blocks.SelectMany(block => block.Lines());

    public static ImmutableArray<Line> Lines(this Block block) => block switch
    {
        Block.Headline headline => headline.Lines,
        Block.AlsoHeld held => held.Lines,
        Block.Rows rows => rows.Shown,
        Block.Paper paper => paper.Lines,
        Block.Practice practice => practice.Lines,
        Block.Parties parties => parties.Lines,
        Block.WhyDiffer why => why.Lines,
        Block.Nearest nearest => [nearest.Line],
        Block.Missing missing => missing.Lines,
        Block.Remark remark => remark.Lines,
        _ => [],
    };

    /// <summary>A line as one string: key and terms, to look into.</summary>
    public static string Text(this Line line) => line.Key + " " + string.Join(
        " ", line.Terms.Select(pair => $"{pair.Key}={Text(pair.Value)}")) + " <" + string.Join(",", line.Cites) + ">";

    public static string Text(Term term) => term switch
    {
        Term.Named named => named.Id,
        Term.Written written => "'" + written.Text.En + "'",
        Term.Quoted quoted => "'" + quoted.Text + "'",
        Term.Phrase phrase => "'" + phrase.Text + "'",
        Term.Echo echo => "\"" + echo.Text + "\"",
        Term.On on => on.Date.ToString(),
        Term.Count count => count.Number.ToString(CultureInfo.InvariantCulture),
        Term.Word word => word.Key[(word.Key.IndexOf('.', StringComparison.Ordinal) + 1)..],
        Term.Several several => "[" + string.Join(", ", several.Terms.Select(Text)) + "]",
        Term.Of of => of.Figure.Id,
        Term.Derived derived => derived.Derivation.Id,
        _ => "?",
    };
}
