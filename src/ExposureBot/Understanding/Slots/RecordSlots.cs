using System.Collections.Frozen;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Understanding.Slots;

/// <summary>Puts the statement or event that a text retells into its slot.</summary>
internal sealed class RecordSlots(Snapshot snapshot, FrozenSet<string> framing)
{
    private const string NoRecord = "none";
    private const string Company = "company";
    private const string Law = "law";
    private const string Activity = "activity";
    private const string WhoSaid = "who_said";

    // Measured on the training lines: below these a match rests on words that many records share.
    private const double QuoteShare = 0.3;
    private const double QuotedShare = 0.6;
    private const double RetoldShare = 0.45;
    private const double EnoughWeight = 4;
    private const double EnoughSaid = 2.8;
    private const int EnoughWords = 2;
    private const double TopicShare = 0.45;
    private const double TopicWeight = 2.5;
    private const double NearBest = 0.6;
    private const int MostOnTopic = 12;

    private readonly RecordFinder statements = new(
        snapshot.Content.Statements.Select(statement => (statement.Id, statement.Known, statement.Text)), framing);

    private readonly RecordFinder events = new(
        snapshot.Content.Events.Select(happening => (happening.Id, happening.Known, new LocalText(
            happening.Title.En + " " + happening.Summary.En, happening.Title.Ja + " " + happening.Summary.Ja,
            happening.Title.Zh + " " + happening.Summary.Zh))), framing);

    // What was said on a topic: the words of statements, and of events with the positions that were taken in them.
    private readonly RecordFinder said = new(
        snapshot.Content.Statements.Select(statement => (statement.Id, statement.Known, statement.Text))
            .Concat(snapshot.Content.Events.Select(happening => (happening.Id, happening.Known, Words(happening, snapshot)))
                .Where(pair => pair.Item3.En.Length > 0)),
        framing);

    private static LocalText Words(Event happening, Snapshot snapshot)
    {
        var positions = snapshot.Content.Positions.Where(position => position.Records.Contains(happening.Id))
            .Select(position => position.Statement).ToList();
        if (positions.Count == 0 && happening.Class != EventClass.Statement) return new LocalText("", "", "");
        positions.AddRange([happening.Title, happening.Summary]);
        return new LocalText(
            string.Join(' ', positions.Select(text => text.En)), string.Join(' ', positions.Select(text => text.Ja)),
            string.Join(' ', positions.Select(text => text.Zh)));
    }

    /// <summary>Fills Statement or Event where the shape speaks of one and the words name it.</summary>
    public void Fill(QuestionDraft draft, DateOnly knownOn)
    {
        // A claim may say when it was said; what is asked of a day is a matter of that day.
        if (draft.Sight.Marked.Times.Length > 0 && draft.Shape != Shape.Check) return;
        var words = Content(draft);
        switch (draft.Shape)
        {
            case Shape.Quote:
                FillQuote(draft, words, knownOn);
                FillTopic(draft, knownOn);
                break;
            case Shape.Timeline or Shape.Path: FillRetold(draft, words, knownOn); break;
            case Shape.Check when !draft.Has(SlotName.Value): FillQuote(draft, words, knownOn); break;
        }
    }

    // Names are slots of their own, and in a claim the words of law and trade that named a measure: what tells one
    // record from another is what is said of them.
    private static List<string> Content(QuestionDraft draft)
    {
        var names = draft.Sight.Of(SignKind.Entity).Select(bridge => (bridge.Start, bridge.End));
        var law = draft.Shape == Shape.Check && draft.Has(SlotName.Measure)
            ? draft.Sight.Signs.Where(hit => hit.Rule.Set.ContainsKey(Law) || hit.Rule.Set.ContainsKey(Activity))
                .Select(hit => (hit.Match.Start, hit.Match.End))
            : [];
        var taken = names.Concat(law).SelectMany(part => Enumerable.Range(part.Start, part.End - part.Start)).ToHashSet();
        return [.. RecordFinder.WordsOf([.. draft.Sight.Text.Words.Where((_, i) => !taken.Contains(i))])];
    }

    // What is spoken of may be a place or goods; who speaks is a slot of its own.
    private void FillTopic(QuestionDraft draft, DateOnly knownOn)
    {
        if (draft.Has(SlotName.Statement)) return;
        var isQuoted = draft.Sight.Marked.Quoted is not null;
        var speakers = draft.Sight.Of(SignKind.Person | SignKind.Office | SignKind.Organisation | SignKind.Company)
            .SelectMany(bridge => Enumerable.Range(bridge.Start, bridge.End - bridge.Start)).ToHashSet();
        var words = RecordFinder.WordsOf([.. draft.Sight.Text.Words.Where((_, i) => !speakers.Contains(i))]);
        // Names alone are no words of anybody: something of what was said must be there too, unless it is known who speaks.
        var isNamed = draft.Has(SlotName.Person) || draft.Has(SlotName.Org) || draft.Has(SlotName.Company);
        var told = isNamed ? null : said.All(Content(draft), knownOn).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        var found = said.All(words, knownOn).Where(one => told?.Contains(one.Id) != false && one.Share >= TopicShare && one.Weight >= TopicWeight)
            .OrderByDescending(one => one.Weight).Take(MostOnTopic).ToList();
        if (found.Count > 0) found.RemoveAll(one => one.Weight < NearBest * found[0].Weight);
        if (found.Count == 0)
        {
            if (isQuoted || IsOfOtherWords(draft))
            {
                draft.Put(SlotName.Statement, NoRecord, Origin.Said, "no record has these words");
            }

            return;
        }

        draft.Put(
            SlotName.Event, string.Join(';', found.Select(one => one.Id)), Origin.Said,
            $"spoken of: words of weight {found[0].Weight:0.0}");
    }

    // "Who said that …?", of which nothing is on record: what others said of the same country is no answer.
    private bool IsOfOtherWords(QuestionDraft draft)
    {
        if (draft.Slots.Keys.Any(name => name is SlotName.Person or SlotName.Org or SlotName.Company or SlotName.Source
            or SlotName.Measure or SlotName.Commodity)) return false;
        // One word that no record has is enough where it is asked who said so.
        var content = Content(draft);
        if (draft.Sight.Is(WhoSaid) && content.Exists(word => !framing.Contains(word) && IsOwn(draft, word) && !said.Knows(word))) return true;
        return content.Count(word => !framing.Contains(word) && IsOwn(draft, word)) >= EnoughWords;
    }

    // No cue explains it: it is a word of what was said.
    private static bool IsOwn(QuestionDraft draft, string word) => !draft.Sight.Signs.Any(hit =>
        draft.Sight.Text.Words.AsSpan(hit.Match.Start, hit.Match.End - hit.Match.Start).Contains(word));

    // With a name, the names choose the events.
    private static bool IsUnnamed(QuestionDraft draft) => !draft.Slots.Keys.Any(name => name is SlotName.Commodity or SlotName.Org
        or SlotName.Company or SlotName.Person or SlotName.Measure or SlotName.Actor or SlotName.Place);

    private void FillQuote(QuestionDraft draft, List<string> words, DateOnly knownOn)
    {
        var isQuoted = draft.Sight.Marked.Quoted is not null;
        var found = statements.Find(words, knownOn);
        if (found is { Words: >= EnoughWords } best && best.Weight >= EnoughSaid && best.Share >= (isQuoted ? QuotedShare : QuoteShare))
        {
            draft.Put(SlotName.Statement, best.Id, Origin.Said, $"shares words of weight {best.Weight:0.0}");
        }
    }

    // A meeting is a meeting; asked for companies, it is one that companies took part in.
    private bool IsWanted(QuestionDraft draft, Event happening) =>
        (draft[SlotName.EventClass] is not { } kind || ClosedList.Word(happening.Class) == kind)
        && (draft.Shape != Shape.Path || happening.Actors.Any(actor =>
            snapshot.Organisations.TryGetValue(actor, out var body) && body.Kind == Company));

    // A happening is asked for by its words; where a statement has more of them, it is the statement.
    private void FillRetold(QuestionDraft draft, List<string> words, DateOnly knownOn)
    {
        var said = statements.Find(words, knownOn);
        var happened = events.Find(words, knownOn, id => IsWanted(draft, snapshot.Events[id]));
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
