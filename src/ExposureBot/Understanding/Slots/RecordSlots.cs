using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Understanding.Slots;

/// <summary>Puts the statement or event that a text retells into its slot.</summary>
internal sealed class RecordSlots(Snapshot snapshot)
{
    private const string NoRecord = "none";

    // Measured on the training lines: below these a match rests on words that many records share.
    private const double QuoteShare = 0.3;
    private const double QuotedShare = 0.6;
    private const double RetoldShare = 0.45;
    private const double EnoughWeight = 4;
    private const int EnoughWords = 2;

    private readonly RecordFinder statements = new(
        snapshot.Content.Statements.Select(statement => (statement.Id, statement.Known, statement.Text)));

    private readonly RecordFinder events = new(
        snapshot.Content.Events.Select(happening => (happening.Id, happening.Known, new LocalText(
            happening.Title.En + " " + happening.Summary.En, happening.Title.Ja + " " + happening.Summary.Ja,
            happening.Title.Zh + " " + happening.Summary.Zh))));

    /// <summary>Fills Statement or Event where the shape speaks of one and the words name it.</summary>
    public void Fill(QuestionDraft draft, DateOnly knownOn)
    {
        if (draft.Sight.Marked.Times.Length > 0) return;
        // Names are slots of their own: what tells one record from another is what is said of them.
        var names = draft.Sight.Of(SignKind.Entity).SelectMany(bridge => Enumerable.Range(bridge.Start, bridge.End - bridge.Start)).ToHashSet();
        var words = RecordFinder.WordsOf([.. draft.Sight.Text.Words.Where((_, i) => !names.Contains(i))]).ToList();
        switch (draft.Shape)
        {
            case Shape.Quote: FillQuote(draft, words, knownOn); break;
            case Shape.Timeline or Shape.Path: FillRetold(draft, words, knownOn); break;
            case Shape.Check when !draft.Has(SlotName.Value): FillQuote(draft, words, knownOn); break;
        }
    }

    // With a name, the names choose the events.
    private static bool IsUnnamed(QuestionDraft draft) => !draft.Slots.Keys.Any(name => name is SlotName.Commodity or SlotName.Org
        or SlotName.Company or SlotName.Person or SlotName.Measure or SlotName.Actor or SlotName.Place);

    private void FillQuote(QuestionDraft draft, List<string> words, DateOnly knownOn)
    {
        var isQuoted = draft.Sight.Marked.Quoted is not null;
        var found = statements.Find(words, knownOn);
        if (found is { } best && best.Weight >= EnoughWeight && best.Share >= (isQuoted ? QuotedShare : QuoteShare))
        {
            draft.Put(SlotName.Statement, best.Id, Origin.Said, $"shares words of weight {best.Weight:0.0}");
        }
        else if (isQuoted && draft.Shape == Shape.Quote)
        {
            draft.Put(SlotName.Statement, NoRecord, Origin.Said, "no record has the quoted words");
        }
    }

    // A happening is asked for by its words; where a statement has more of them, it is the statement.
    private void FillRetold(QuestionDraft draft, List<string> words, DateOnly knownOn)
    {
        var said = statements.Find(words, knownOn);
        var happened = events.Find(words, knownOn);
        if (said is { Words: >= EnoughWords } statement && statement.Share >= RetoldShare && statement.Weight >= EnoughWeight
            && statement.Share >= (happened?.Share ?? 0) && draft.Shape == Shape.Timeline)
        {
            draft.Put(SlotName.Statement, statement.Id, Origin.Said, $"shares words of weight {statement.Weight:0.0}");
            draft.Shape = Shape.Quote;
        }
        else if (happened is { Words: >= EnoughWords } happening && happening.Share >= RetoldShare && happening.Weight >= EnoughWeight && IsUnnamed(draft))
        {
            draft.Put(SlotName.Event, happening.Id, Origin.Said, $"shares words of weight {happening.Weight:0.0}");
        }
    }
}
