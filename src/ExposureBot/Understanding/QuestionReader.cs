using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Context;
using ExposureBot.Understanding.Guarding;
using ExposureBot.Understanding.Shapes;
using ExposureBot.Understanding.Slots;

namespace ExposureBot.Understanding;

/// <summary>From what is seen of a turn to its question: the order in which the readings are tried.</summary>
internal sealed class QuestionReader(
    Snapshot snapshot, QuestionFiller filler, TitleFinder titles, DisagreementFinder disagreements)
{
    private const int MostClarifications = 2;
    private const int MostClaims = 20;
    private const int MostNamed = 4;
    private const string Yields = "yields";
    private const string Why = "why";
    private static readonly ShapeChoice ByNumber = new(Shape.Lookup, 0, true, [], "a number, and no answer before");
    private static readonly ShapeChoice ByTitle = new(Shape.Timeline, 0, true, [], "named by a title");
    private static readonly ShapeChoice OfClaim = new(Shape.Check, 0, true, [], "a sentence of a text to check");
    private readonly FollowUp followUp = new(snapshot, filler);
    private readonly ObstacleFinder obstacles = new(snapshot);
    private readonly AmbiguityFinder ambiguities = new(snapshot);
    private readonly OpenSlotFinder openSlots = new(snapshot);
    private readonly OpenLawFinder openLaws = new(snapshot);
    private readonly NamesLeft namesLeft = new(snapshot);
    private readonly WholeTitles wholeTitles = new(snapshot);

    public Question Read(Sighting seen, List<string> steps)
    {
        var (sight, choice, signs, utterance, conversation) = seen;
        if (utterance.Text.Length > Sentences.LongestText) return Blocked(seen, new Obstacle.TooLong(utterance.Text.Length));
        if (PendingChoice.Find(sight, signs, conversation.Pending) is { } chosen)
        {
            steps.Add("chosen: one of the questions that were offered");
            return chosen with { Clocks = ClocksOf(seen, chosen.Shape) };
        }

        if ((ByWholeTitle(seen, steps) ?? ByDisagreement(seen, steps)) is { } whole) return whole;
        if (ObstacleFinder.OfWords(sight, choice) is { } obstacle)
        {
            steps.Add($"obstacle: {obstacle.GetType().Name}, {(choice is { Cues: [var cue, ..] } ? $"{choice.Reason}, {cue}" : "by its words")}");
            return obstacle is Obstacle.OffTopic && InTitles(seen, steps) is { } titled ? titled : Blocked(seen, obstacle);
        }

        if (choice?.Shape == Shape.Meta && !((choice.IsAssumed || signs.Step is not null) && IsPiece(seen)) && AboutLast(seen, choice, steps) is { } about)
        {
            if (!about.About.IsEmpty || !conversation.Records.IsEmpty) return about;
            // Nothing was answered that could be meant: a number is looked up, and words are those of a title.
            if (sight.Is("number")) return Guarded(Whole(seen with { Choice = ByNumber }, steps), seen, steps);
            return Titled(about, seen, steps) ?? about;
        }

        return Guarded(IsPiece(seen) ? Merged(seen, steps) : Whole(seen, steps), seen, steps);
    }

    /// <summary>A text of claims: each is read by itself, whatever was talked about before.</summary>
    public Question Read(Sighting seen, ImmutableArray<(string Text, Sight Sight)> claims, List<string> steps)
    {
        var read = ImmutableArray.CreateBuilder<Claim>();
        foreach (var (text, sight) in claims.Take(MostClaims))
        {
            steps.Add($"claim: {text}");
            var alone = seen with { Sight = sight, Choice = OfClaim, Conversation = Conversation.Empty };
            read.Add(new Claim(text, Comparable(Guarded(Whole(alone, steps), alone, steps), sight)));
        }

        return new Question(
            Shape.Check, null, ImmutableSortedDictionary<SlotName, Slot>.Empty, ClocksOf(seen, Shape.Check), seen.Sight.Marked.Language)
        {
            Claims = read.ToImmutable(),
            ClaimsLeft = Math.Max(0, claims.Length - MostClaims),
        };
    }

    // Only a share or a quantity can be compared, and of several numbers none knows whose the "over" is.
    private static Question Comparable(Question claim, Sight sight)
    {
        var isCounted = sight.Is("percent") || sight.Has("kind", "tonnes") || sight.Has("kind", "value");
        var isOne = claim[SlotName.Value]?.Contains(';', StringComparison.Ordinal) != true;
        return claim with
        {
            Slots = claim.Slots.RemoveRange([.. isCounted ? [] : new[] { SlotName.Value }, .. isOne && isCounted ? [] : new[] { SlotName.Bound }]),
        };
    }

    private static bool IsPiece(Sighting seen) => seen.Conversation.Last is { } last
        && FollowUp.IsPiece(seen.Sight, seen.Choice, seen.Signs, last);

    private Question Merged(Sighting seen, List<string> steps)
    {
        steps.Add("follow-up: a piece of a question, read into the last one");
        var merged = followUp.Merge(
            seen.Sight, seen.Signs, seen.Conversation.Last!, seen.Conversation.LastRole, seen.Conversation.Records);
        steps.AddRange(merged.Slots.Select(pair =>
            $"slot {ClosedList.Word(pair.Key)}={pair.Value.Value} ({ClosedList.Word(pair.Value.Origin)})"));
        var vain = followUp.Vain(seen.Sight, seen.Signs, seen.Conversation.Last!, merged);
        return merged with { Clocks = ClocksOf(seen, merged.Shape), Unused = vain is null ? [] : [vain] };
    }

    private Question Whole(Sighting seen, List<string> steps)
    {
        var choice = seen.Choice ?? new ShapeChoice(Shape.Other, 0, true, [], "nothing speaks");
        var draft = filler.Fill(seen.Sight, choice, knownOn: ClocksOf(seen, choice.Shape).KnownOn);
        if (seen.Conversation.Last is { } last) followUp.Inherit(draft, seen.Signs, last);
        followUp.PutDays(draft, seen.Signs, seen.Conversation.Records);
        followUp.PutStart(draft, seen.Conversation.Last, DateOnly.FromDateTime(seen.Utterance.Now.DateTime));
        steps.AddRange(draft.Steps);
        return draft.Finish(TimeSlots.ClocksOf(draft, seen.Utterance));
    }

    private Question Guarded(Question question, Sighting seen, List<string> steps)
    {
        // What a body did, without a measure that is named, is an event.
        if (question.Shape == Shape.Status && question.Slots.ContainsKey(SlotName.Org) && !question.Slots.ContainsKey(SlotName.Measure))
        {
            question = question with { Shape = Shape.Timeline };
        }

        // "What became of that?" with nothing before it is about nothing.
        if (question.Shape == Shape.Timeline && question.Slots.IsEmpty && seen.Signs.Refers && seen.Conversation.Last is null)
        {
            question = question with { Shape = Shape.Meta };
        }

        // A year long before or after all that is held is a year: the newest figure is not its.
        if (NamesLeft.YearOutOfReach(question, seen.Sight) is { } year)
        {
            question = question with { Slots = question.Slots.SetItem(SlotName.Year, new Slot(year, Origin.Said)) };
        }

        var unknown = UnknownWords.Of(seen.Sight).Words;
        var isRetold = question.Slots.ContainsKey(SlotName.Statement) || question.Slots.ContainsKey(SlotName.Event);
        var found = question with { Unused = [.. question.Unused, .. isRetold ? [] : unknown, .. namesLeft.Of(question, seen.Sight)], Corrections = CorrectionsOf(seen.Sight) };
        var obstacle = question.Obstacle
            ?? obstacles.OfQuestion(question, seen.Sight)
            ?? openSlots.Find(found)
            ?? openLaws.Find(found)
            ?? (seen.Conversation.Clarifications < MostClarifications ? ambiguities.Find(found, seen.Sight) : null);
        if (IsUnread(found, obstacle) && Titled(found, seen, steps) is { } titled) return titled;
        if (obstacle is not null) steps.Add($"obstacle: {obstacle.GetType().Name}");
        return found with { Obstacle = obstacle };
    }

    // A question for a figure is never turned into one for an event.
    private static bool IsUnread(Question question, Obstacle? obstacle) => question.Shape switch
    {
        Shape.Other => obstacle is null or Obstacle.UnknownWords,
        Shape.Quote or Shape.Check or Shape.Path or Shape.List => obstacle is Obstacle.UnknownWords,
        Shape.Status => !question.Slots.Keys.Any(name => name is SlotName.Commodity or SlotName.Place or SlotName.Actor)
            && (!question.Slots.TryGetValue(SlotName.Measure, out var law) || law.Origin == Origin.Assumed),
        Shape.Timeline => !question.Unused.IsEmpty && !question.Slots.ContainsKey(SlotName.Event),
        _ => false,
    };

    // Who quotes the title of a record asks for it; a claim is checked all the same, and a dialogue may ask more of it.
    private Question? ByWholeTitle(Sighting seen, List<string> steps)
    {
        if (seen.Choice?.Shape is Shape.Check or Shape.Compare or Shape.WhatIf || wholeTitles.Find(seen.Utterance.Text) is not { } id) return null;
        steps.Add($"named by its whole title: {id}");
        var question = Whole(seen with { Choice = ByTitle }, steps);
        return question with
        {
            Shape = Shape.Timeline,
            Metric = null,
            Slots = ImmutableSortedDictionary<SlotName, Slot>.Empty.Add(SlotName.Event, new Slot(id, Origin.Said)),
        };
    }

    // Why records differ is asked of those that are on record as differing.
    private Question? ByDisagreement(Sighting seen, List<string> steps)
    {
        if (seen.Choice?.Shape is Shape.Check) return null;
        var clocks = ClocksOf(seen, Shape.Meta);
        if (disagreements.Find(seen.Sight, clocks.KnownOn) is not { } conflict) return null;
        steps.Add($"asks of a disagreement on record: {conflict.Id}");
        return new Question(
            Shape.Meta, null, ImmutableSortedDictionary<SlotName, Slot>.Empty.Add(SlotName.Topic, new Slot(Why, Origin.Said)), clocks,
            seen.Sight.Marked.Language)
        {
            About = [.. conflict.Members],
        };
    }

    // The words of a foreign subject stand in titles too: a stop of films is on record.
    private Question? InTitles(Sighting seen, List<string> steps)
    {
        if (seen.Choice?.Sets(Yields) is null || seen.Choice.Instead is not { } choice) return null;
        var served = seen with { Choice = choice };
        return Titled(Whole(served, steps), served, steps, isForeign: true);
    }

    // What a text names by the words of a title is asked for, and nothing else.
    private Question? Titled(Question question, Sighting seen, List<string> steps, bool isForeign = false)
    {
        var isOfTime = question.Shape == Shape.Timeline;
        var isOfLaw = question.Shape is Shape.Status or Shape.Check or Shape.List;
        if (titles.Find(seen.Sight, question.Clocks.KnownOn, isOfLaw, isForeign) is not { } titled) return null;
        if (question.Shape == Shape.Other) question = Whole(seen with { Choice = ByTitle }, steps);
        steps.Add($"named by a title: {titled.Law ?? string.Join(", ", titled.Events)}");
        var (name, value) = titled.Law is { } law ? (SlotName.Measure, law) : (SlotName.Event, string.Join(';', titled.Events));
        return question with
        {
            Shape = titled.Law is null || isOfTime ? Shape.Timeline : Shape.Status,
            Metric = null,
            Slots = question.Slots.Where(pair => IsTime(pair.Key)).ToImmutableSortedDictionary().SetItem(name, new Slot(value, Origin.Said)),
            Unused = [.. question.Unused.Where(word => !titled.Explains(word))],
            Obstacle = null,
        };
    }

    private static bool IsTime(SlotName name) =>
        name is SlotName.Year or SlotName.YearFrom or SlotName.YearTo or SlotName.Since or SlotName.Until;

    // "How trustworthy is the 58 % share?" names its record by the number, if no answer had it just now.
    private Question? AboutLast(Sighting seen, ShapeChoice choice, List<string> steps)
    {
        var records = seen.Conversation.Records;
        if (seen.Sight.Marked.Numbers.Any(number => number.IsPercent) && !HasNumber(records, seen.Sight))
        {
            records = Named(seen);
        }

        var draft = filler.Fill(seen.Sight, choice);
        steps.AddRange(draft.Steps);
        if (records.IsEmpty && draft[SlotName.Source] is { } source) records = Of(source, seen);
        return draft.Finish(TimeSlots.ClocksOf(draft, seen.Utterance)) with { About = records };
    }

    // The records that disagree on something are what people ask about by their number.
    private ImmutableArray<string> Named(Sighting seen)
    {
        var numbers = seen.Sight.Marked.Numbers.Where(number => number.IsPercent).Select(number => number.Value).ToHashSet();
        var day = ClocksOf(seen, Shape.Meta).KnownOn;
        return [.. snapshot.Content.Conflicts.SelectMany(conflict => conflict.Members).Distinct()
            .SelectMany(id => snapshot.FigureVersions(id))
            .Where(figure => figure.Known.On(day) && figure.Unit == "percent" && numbers.Contains(figure.Value))
            .OrderByDescending(figure => figure.Class == FigureClass.AuthorStatement)
            .Select(figure => figure.Id).Take(MostNamed)];
    }

    // A question about a source that is named is about what rests on it.
    private ImmutableArray<string> Of(string source, Sighting seen)
    {
        var day = ClocksOf(seen, Shape.Meta).KnownOn;
        return [.. snapshot.Content.Statements.Where(statement => statement.Source == source && statement.Known.On(day))
            .Select(statement => statement.Id).Take(1)];
    }

    private bool HasNumber(ImmutableArray<string> records, Sight sight) => records.SelectMany(id => snapshot.FigureVersions(id))
        .Any(figure => sight.Marked.Numbers.Any(number => number.Value == figure.Value));

    private static Question Blocked(Sighting seen, Obstacle obstacle) =>
        new(Shape.Other, null, ImmutableSortedDictionary<SlotName, Slot>.Empty, ClocksOf(seen, Shape.Other), seen.Sight.Marked.Language)
        {
            Obstacle = obstacle,
        };

    private static Clocks ClocksOf(Sighting seen, Shape shape) => TimeSlots.ClocksOf(
        new QuestionDraft(seen.Sight, new ShapeChoice(shape, 0, true, [], "")), seen.Utterance);

    private static ImmutableArray<Correction> CorrectionsOf(Sight sight) =>
        [.. sight.Marked.Mentions.Where(mention => mention.IsCorrected).Select(mention => new Correction(mention.Surface, mention.Id))];
}
