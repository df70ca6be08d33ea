using System.Collections.Immutable;
using ExposureBot.Answering.Events;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>timeline</c>: dated events, newest first, or oldest first where the first is asked for; those of one day, the weightiest first.</summary>
internal static class TimelineShape
{
    private const int MostRows = 5;
    private const string Ascending = "asc";

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var events = EventFilter.Find(question, snapshot);
        if (events.Length == 0 && Wider(question) is { } wider)
        {
            var around = EventFilter.Find(wider.Question, snapshot);
            if (around.Length > 0) return Happening(around[0], wider.Dropped, question, snapshot);
        }

        if (question[SlotName.Rank]?.StartsWith(Ascending, StringComparison.Ordinal) == true) events = [.. events.Reverse()];
        var range = AskedRange.Of(question);
        var said = range.IsOneDay ? DayStatements.Find(question, events, snapshot) : [];
        if (events.Length + said.Length == 0) return Nothing(question, range, snapshot);
        return events.Length == 1 && said.Length == 0
            ? Happening(events[0], null, question, snapshot)
            : Many(range.IsOneDay ? RestingRecords.Order(events, snapshot) : events, said, question);
    }

    /// <summary>The events that print the number of the question, or null.</summary>
    public static Answer? Told(Question question, Snapshot snapshot) => ToldNumbers.Find(question, snapshot) switch
    {
        [] => null,
        [var only] => Happening(only, null, question, snapshot),
        var several => new Answer(
            AnswerKind.Answer,
            question,
            [
                new Block.Headline([EventLines.Of("timeline.newest", several[0])]),
                new Block.Rows(
                    [.. several.Skip(1).Take(MostRows).Select(happening => EventLines.Of("timeline.row", happening))],
                    several.Length - 1),
            ],
            []),
    };

    /// <summary>
    /// What a body did in the time and on the goods asked about, where nothing that it said is held: what is announced
    /// is an act. Null if nothing is held, or if more was asked than who, when and on what.
    /// </summary>
    public static Answer? Acts(Question question, Snapshot snapshot)
    {
        if (question[SlotName.Org] is null || !question.Slots.Keys.All(IsOfActs) || AskedRange.Of(question).IsOpen) return null;
        var events = EventFilter.Find(question, snapshot);
        return events.Length switch
        {
            0 => null,
            1 => Happening(events[0], null, question, snapshot),
            _ => Many(events, [], question),
        };
    }

    private static bool IsOfActs(SlotName name) => name is SlotName.Org or SlotName.Commodity or SlotName.Since or SlotName.Until
        or SlotName.Year or SlotName.Place or SlotName.Actor;

    private static Answer Many(ImmutableArray<Event> events, ImmutableArray<Line> said, Question question)
    {
        var rows = events.Skip(1).Select(happening => EventLines.Of("timeline.row", happening)).Concat(said).ToList();
        var headline = events.Length > 0 ? EventLines.Of("timeline.newest", events[0]) : said[0];
        var count = events.Length + said.Length;
        return new Answer(
            AnswerKind.Answer,
            question,
            [
                new Block.Headline([headline, Count(question, count)]),
                new Block.Rows([.. rows.Take(MostRows)], rows.Count),
            ],
            []);
    }

    private static Line Count(Question question, int count) => question[SlotName.Event] is not null
        ? Line.Of("timeline.count_named", [], ("count", new Term.Count(count)))
        : Line.Of(
            "timeline.count",
            [],
            ("count", new Term.Count(count)),
            ("commodity", Named(question[SlotName.Commodity])),
            ("since", Day(AskedRange.Of(question).Since)),
            ("until", Day(AskedRange.Of(question).Until)));

    private static Answer Happening(Event happening, string? notNamed, Question question, Snapshot snapshot) =>
        new(AnswerKind.Answer, question, HappeningBlocks.Of(happening, notNamed, question, snapshot), []);

    // A company that no event has beside the rest of the question: the rest is answered, and that it is not
    // named is said.
    private static (Question Question, string Dropped)? Wider(Question question) =>
        question[SlotName.Company] is { } company && question.Slots.Count > 1
            ? (question with { Slots = question.Slots.Remove(SlotName.Company) }, company)
            : null;

    private static Answer Nothing(Question question, AskedRange range, Snapshot snapshot)
    {
        var line = Line.Of(
            "timeline.none",
            [],
            ("commodity", Named(question[SlotName.Commodity])),
            ("since", Day(range.Since)),
            ("until", Day(range.Until)));
        var around = Neighbours(question, range, snapshot);
        return new Answer(
            AnswerKind.Decline,
            question,
            around is null ? [new Block.Headline([line])] : [new Block.Headline([line]), new Block.Remark([around])],
            []);
    }

    // The nearest days that have events on the same topic: dates only, no substitute for what was asked.
    private static Line? Neighbours(Question question, AskedRange range, Snapshot snapshot)
    {
        if (range.IsOpen) return null;
        var slots = question.Slots.RemoveRange(
            [SlotName.Since, SlotName.Until, SlotName.Year, SlotName.YearFrom, SlotName.YearTo]);
        var dated = EventFilter.Find(question with { Slots = slots }, snapshot)
            .Where(happening => happening.Date.Precision == DatePrecision.Day)
            .Select(happening => happening.Date.Start)
            .ToImmutableArray();
        var before = dated.Where(day => range.Since is { } since && day < since).Select(day => (DateOnly?)day).Max();
        var after = dated.Where(day => range.Until is { } until && day > until).Select(day => (DateOnly?)day).Min();
        return before is null && after is null
            ? null
            : Line.Of("timeline.neighbours", [], ("before", Day(before)), ("after", Day(after)));
    }

    private static Term? Day(DateOnly? day) => day is { } known ? Term.Day(known) : null;

    private static Term.Named? Named(string? id) => id is null ? null : new Term.Named(id);
}
