using System.Collections.Immutable;
using ExposureBot.Answering.Events;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>quote</c>: who said what, on what terms, and by which chain it reached the base.</summary>
internal static class QuoteShape
{
    private const string NoRecord = "none";
    private const int MostRows = 4;

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var id = question[SlotName.Statement];
        if (id == NoRecord) return NotOnFile(question);
        if (id is not null && snapshot.Statements.TryGetValue(id, out var statement))
        {
            return statement.Known.On(question.Clocks.KnownOn) ? One(statement, question, snapshot)
                : NotOnFile(question);
        }

        if (OfNumber(question, snapshot) is { } number) return number;
        var said = OnTopic(question, snapshot);
        if (said.Length == 0)
        {
            return TimelineShape.Told(question, snapshot) ?? TimelineShape.Acts(question, snapshot) ?? Nothing(question, snapshot);
        }

        return said is [{ Statement: { } only }] ? One(only, question, snapshot) : Many(said, question, snapshot);
    }

    // "Who says that it costs 660 billion yen?": who says so is the maker of the figure that has the number.
    private static Answer? OfNumber(Question question, Snapshot snapshot)
    {
        if (question[SlotName.Value] is null || question[SlotName.Person] is not null || question[SlotName.Org] is not null) return null;
        if (TimelineShape.Told(question, snapshot) is { } told) return told;
        return LookupShape.Answer(question, snapshot) is { Kind: AnswerKind.Answer } figure ? figure : null;
    }

    // Of what was said, that on the topic; who speaks may be asked for, and then the places named are spoken of.
    private static ImmutableArray<Said> OnTopic(Question question, Snapshot snapshot)
    {
        var all = SaidRecords.Find(question, snapshot);
        if (question[SlotName.Event] is not { } named) return all;
        var ids = named.Split(';');
        var narrowed = Ranked(all, ids);
        if (narrowed.IsEmpty && question[SlotName.Person] is null && question[SlotName.Org] is null && question[SlotName.Company] is null)
        {
            narrowed = Ranked(SaidRecords.Of(ids, question, snapshot), ids);
        }

        return narrowed.IsEmpty ? all : narrowed;
    }

    private static ImmutableArray<Said> Ranked(IEnumerable<Said> said, string[] ids) =>
    [
        .. said.Select(one => (Said: one, At: Rank(one, ids))).Where(pair => pair.At >= 0)
            .OrderBy(pair => pair.At).Select(pair => pair.Said),
    ];

    private static int Rank(Said said, string[] ids) => Records(said).Select(id => Array.IndexOf(ids, id))
        .Where(at => at >= 0).DefaultIfEmpty(-1).Min();

    private static IEnumerable<string> Records(Said said) =>
        said.Statement is { } statement ? [statement.Id] : said.Position is { } position ? position.Records : [said.Event!.Id];

    private static Answer One(Statement statement, Question question, Snapshot snapshot) =>
        new(AnswerKind.Answer, question, StatementBlocks.Of(statement, false, question, snapshot), []);

    private static Answer Many(ImmutableArray<Said> said, Question question, Snapshot snapshot)
    {
        var rows = said.Skip(1).Take(MostRows).Select(one => Row("quote.row", one, snapshot));
        var conflicts = EventLines.Conflicts(
            said.Take(1 + MostRows).Select(Record).OfType<string>(), question.Clocks, snapshot);
        return new Answer(
            AnswerKind.Answer,
            question,
            [
                new Block.Headline([Row("quote.first", said[0], snapshot)]),
                new Block.Rows([.. rows], said.Length - 1),
                new Block.WhyDiffer(conflicts),
            ],
            []);
    }

    private static string? Record(Said said) => said.Statement?.Id ?? said.Event?.Id
        ?? (said.Position is { Records: [var record, ..] } ? record : null);

    // Every row has the same variables, whichever record tells it; a statement names its speaker itself.
    private static Line Row(string key, Said said, Snapshot snapshot) => said switch
    {
        { Statement: { } statement } => Line.Of(
            key, [statement.Id],
            ("on", Day(said.Date)),
            ("terms", Term.Listed(statement.Anonymous ? Knowledge.Terms.Unnamed : Knowledge.Terms.OnRecord)),
            ("statement", new Term.Written(statement.Text))),
        { Position: { } position } => Line.Of(
            key, [position.Id],
            ("on", Day(said.Date)), ("who", Speaker.Of(position.Who, snapshot)),
            ("terms", Term.Listed(position.Terms)), ("statement", new Term.Written(position.Statement))),
        _ => Line.Of(
            key, [said.Event!.Id],
            ("on", Day(said.Date)), ("who", Speaker.Of(said.Event.Actors, snapshot)),
            ("terms", Term.Listed(Knowledge.Terms.OnRecord)), ("statement", new Term.Written(said.Event.Title))),
    };

    private static Answer NotOnFile(Question question) => new(
        AnswerKind.Decline,
        question,
        [new Block.Headline([Line.Of("quote.not_on_file", [])]),
            new Block.Missing([Line.Of("quote.missing_record", [])])],
        []);

    // Without words of anybody, what happened on the topic is the next best that is on file.
    private static Answer Nothing(Question question, Snapshot snapshot)
    {
        var who = question[SlotName.Person] ?? question[SlotName.Org] ?? question[SlotName.Company];
        var line = Line.Of(
            "quote.none",
            [],
            ("who", who is null ? Speaker.Names(AskedPlaces.Of(question)) : new Term.Named(Meant(who, snapshot))),
            ("commodity", question[SlotName.Commodity] is { } good ? new Term.Named(good) : null));
        var events = EventFilter.Find(question, snapshot);
        var rows = events.Take(MostRows).Select(happening => EventLines.Of("timeline.row", happening));
        return new Answer(
            AnswerKind.Decline, question, [new Block.Headline([line]), new Block.Rows([.. rows], events.Length)], []);
    }

    private static string Meant(string who, Snapshot snapshot) =>
        Persons.Meant(who, snapshot) is [var one, ..] ? one : who;

    private static Term.On? Day(PartialDate date) => date == default ? null : new Term.On(date);
}
