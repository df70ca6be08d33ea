using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Events;

/// <summary>
/// One statement in full: our paraphrase, the speaker and the capacity, on what terms, the chain by which it
/// reached the base, and whether it stands in an official declaration. A name that nobody gave is never guessed.
/// </summary>
internal static class StatementBlocks
{
    /// <summary>The blocks of <paramref name="statement"/>.</summary>
    /// <param name="standingFirst">The question doubts it: what it is worth goes before what it says.</param>
    public static ImmutableArray<Block> Of(
        Statement statement, bool standingFirst, Question question, Snapshot snapshot)
    {
        var standing = Standing(
            statement) with
        { Cites = [statement.Id, .. Renderings(statement, question, snapshot)] };
        var text = Text("quote.statement", statement);
        var notBy = NotBy(statement, question, snapshot);
        ImmutableArray<Line> headline = standingFirst || notBy is not null ? [notBy ?? standing] : [text];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Block.Headline(headline));
        var remarks = new[] { text, standing, Chain(statement) }.Where(line => !headline.Contains(line));
        blocks.Add(new Block.Remark([.. remarks]));
        var conflicts = EventLines.Conflicts([statement.Id], question.Clocks, snapshot);
        if (conflicts.Length > 0) blocks.Add(new Block.WhyDiffer(conflicts));
        if (statement.Anonymous) blocks.Add(new Block.Missing([Line.Of("quote.unnamed", [])]));
        return blocks.ToImmutable();
    }

    /// <summary>What was said, with its date.</summary>
    /// <param name="key">The sentence: all of them see the same variables.</param>
    public static Line Text(string key, Statement statement) => Line.Of(
        key,
        [statement.Id],
        ("on", Day(statement.Date)),
        ("statement", new Term.Written(statement.Text)),
        ("class", Term.Listed(statement.Class)));

    /// <summary>What it is worth: who, on what terms, official or not.</summary>
    public static Line Standing(Statement statement) => Line.Of(
        "quote.standing",
        [statement.Id],
        ("class", Term.Listed(statement.Class)),
        ("speaker", new Term.Quoted(statement.Speaker)),
        ("on", Day(statement.Date)));

    private static Line Chain(Statement statement) => Line.Of(
        "quote.chain",
        [statement.Id],
        ("chain", new Term.Quoted(statement.Chain)),
        ("venue", statement.Venue.Length > 0 ? new Term.Quoted(statement.Venue) : null));

    // Other renderings of the same words: the statements that a position names beside this one.
    private static IEnumerable<string> Renderings(Statement statement, Question question, Snapshot snapshot) =>
        snapshot.Content.Positions.Where(position => position.Records.Contains(statement.Id))
            .SelectMany(position => position.Records)
            .Where(id => id != statement.Id && snapshot.Statements.TryGetValue(id, out var other)
                && other.Known.On(question.Clocks.KnownOn))
            .Distinct(StringComparer.Ordinal);

    // Somebody else is asked about than the one whose words these are.
    private static Line? NotBy(Statement statement, Question question, Snapshot snapshot) =>
        question[SlotName.Person] is { } person && !Persons.IsSpeaker(statement, person, snapshot)
            ? Line.Of(
                "quote.not_by",
                [statement.Id],
                ("person", new Term.Named(Persons.Meant(person, snapshot) is [var one, ..] ? one : person)),
                ("speaker", new Term.Quoted(statement.Speaker)),
                ("class", Term.Listed(statement.Class)))
            : null;

    private static Term.On? Day(PartialDate date) => date == default ? null : new Term.On(date);
}
