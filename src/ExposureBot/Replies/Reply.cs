using System.Collections.Immutable;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Replies.Cards;
using ExposureBot.Understanding;

namespace ExposureBot.Replies;

/// <summary>What a reader sees, and the records behind it. A channel only wraps it.</summary>
/// <param name="Text">The whole reply as a reader without cards sees it: at most 2,000 characters, footnotes
/// <c>[n]</c>.</param>
/// <param name="Headline">Its first block alone.</param>
/// <param name="Reading">The "Read as" line without its label, or empty if everything was said.</param>
/// <param name="Card">An Adaptive Card 1.5 made of dictionaries, lists, strings, booleans, <c>long</c> and
/// <c>decimal</c>; null for small talk.</param>
/// <param name="Suggestions">Complete questions to offer as buttons.</param>
/// <param name="Citations">Sources in order of <c>[n]</c>.</param>
/// <param name="Permalink">Path and query of the page that replays this answer; no words of the user in it.</param>
public sealed record Reply(
    AnswerKind Kind, Question Question, string Text, string Headline, string Reading,
    IReadOnlyDictionary<string, object?>? Card, ImmutableArray<string> Suggestions, ImmutableArray<Citation> Citations,
    Evidence Evidence, string Permalink)
{
    /// <summary>The card with a button that opens the page of this answer; null if there is no card.</summary>
    /// <param name="address">Where the service is reached from outside.</param>
    public IReadOnlyDictionary<string, object?>? CardAt(Uri address)
    {
        if (Card is null) return null;
        var page = CardParts.OpenUrl(Grounds.Speech.Words.Of("label.page"), address.GetLeftPart(UriPartial.Authority) + Permalink);
        return new Dictionary<string, object?>(Card)
        {
            ["actions"] = new List<object?>([.. (List<object?>)Card["actions"]!, page]),
        };
    }

    /// <summary>What the gate checks numerals against.</summary>
    internal Grounds Grounds { get; init; } = null!;

    /// <summary>
    /// The numerals without an owner for which the gate withheld the text; empty if it passed. To be logged.
    /// </summary>
    public ImmutableArray<string> Withheld { get; init; } = [];
}

/// <summary>A source as it is cited.</summary>
/// <param name="Number">The <c>n</c> of <c>[n]</c>, from 1.</param>
/// <param name="Records">Ids of the records of this reply that rest on it.</param>
public sealed record Citation(int Number, Source Source, ImmutableArray<string> Records);

/// <summary>The records that a reply's text speaks of, by kind, in order of use.</summary>
public sealed record Evidence(
    ImmutableArray<Figure> Figures, ImmutableArray<Derivation> Derivations, ImmutableArray<Event> Events,
    ImmutableArray<Measure> Measures, ImmutableArray<Practice> Practices, ImmutableArray<Statement> Statements)
{
    /// <summary>Nothing.</summary>
    public static Evidence None { get; } = new([], [], [], [], [], []);

    /// <summary>The ids of all records: what a follow-up question is about.</summary>
    public IEnumerable<string> Ids => Figures.Select(figure => figure.Id)
        .Concat(Events.Select(happening => happening.Id)).Concat(Measures.Select(measure => measure.Id))
        .Concat(Practices.Select(practice => practice.Id)).Concat(Statements.Select(statement => statement.Id));
}
