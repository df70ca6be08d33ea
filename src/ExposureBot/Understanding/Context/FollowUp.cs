using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Shapes;
using ExposureBot.Understanding.Slots;

namespace ExposureBot.Understanding.Context;

/// <summary>Reads a text in the light of the last question: what it leaves out was said before.</summary>
/// <remarks>A status is worked out anew for a new good; what is carried over is <see cref="Origin.Previous"/>.</remarks>
internal sealed class FollowUp(Snapshot snapshot, QuestionFiller filler)
{
    private const string World = "WLD";
    private const double WeakCue = 4;
    private const int FewWords = 4;
    private const int SomeWords = 7;
    private const int DaysOfNews = 7;
    private const int FewSigns = 10;
    private readonly KeptPlaces places = new(snapshot);
    private readonly KeptMetric metrics = new(snapshot, filler);
    private readonly TimeStep step = new(snapshot);
    private readonly Sides sides = new(snapshot);

    /// <summary>Whether the text is only a piece, to be read into the last question.</summary>
    public static bool IsPiece(Sight sight, ShapeChoice? choice, ContextSigns signs, Question last)
    {
        if (choice?.Shape is Shape.Help or Shape.Other) return false;
        if (signs.IsSwap || signs.IsNow || (signs.IsAgainst && sight.Is("place") && !sight.Is("places"))) return true;
        if (signs.Step is not null && (choice is null or { IsAssumed: true } || choice.Shape == Shape.Meta || choice.Shape == last.Shape)) return true;
        // "Who else?" behind the producers of the world asks for more of them.
        if (last.Shape is Shape.ByPlace or Shape.List && choice?.Sets("rest") is not null && !sight.Is("entity")) return true;
        if ((signs.IsBefore || signs.IsSince) && choice is null or { IsAssumed: true }) return last.Shape is Shape.Timeline or Shape.Status or Shape.Quote;
        if (signs.IsAlso && last.Shape is Shape.Path or Shape.Timeline or Shape.Quote) return HasSomethingNew(sight);
        if (choice?.Shape == Shape.Rank && IsRanked(last.Shape) && !sight.Is("entity") && sight.Is("few_words")) return true;
        // What was explained has no country yet: "how much from Japan?" asks for a figure.
        if (last.Shape == Shape.Define && choice is { Shape: Shape.One, IsAssumed: false }) return false;
        if (choice is { IsAssumed: false, Score: > WeakCue }) return false;
        return HasSomethingNew(sight) && (signs.IsFragment || signs.IsCorrection || sight.Text.Length <= FewWords || IsCount(sight, choice));
    }

    /// <summary>The last question with what the text names in place of what was there.</summary>
    /// <param name="records">What the last answer rested on.</param>
    public Question Merge(
        Sight sight, ContextSigns signs, Question last, SlotName? lastRole, IEnumerable<string> records)
    {
        var draft = filler.FillPiece(sight, last, metrics.KindOf(last));
        var slots = last.Slots.ToDictionary(pair => pair.Key, pair => pair.Value with { Origin = Origin.Previous });
        if (signs.IsSwap && sides.HasBoth(last)) Sides.Swap(slots);
        var isOfLaw = KeepsLaw(last, sight);
        foreach (var (name, slot) in places.Of(draft, signs, last, lastRole))
        {
            if (name == SlotName.Commodity && slot.Origin == Origin.Assumed && slots.ContainsKey(name)) continue;
            if (name == SlotName.Measure && (isOfLaw || IsLawOfGoods(last, sight))) continue;
            if (!(isOfLaw && name == SlotName.Commodity)) ClearFor(name, slots);
            if (last.Shape == Shape.Timeline) ClearStory(name, slots);
            slots[name] = slot;
        }

        FindLawOfActor(slots);
        var shape = draft.Shape == last.Shape ? ShapeOf(last, slots) : draft.Shape;
        Sides.TakePlaceOfExcluded(slots, last);
        if (signs.IsNow) Clear(slots, SlotName.Since, SlotName.Until, SlotName.Year);
        if (step.Put(slots, signs, last, records)) shape = shape == Shape.Series ? Shape.One : shape;
        else if (signs.IsBefore || signs.IsSince) Turn(slots, signs.IsBefore, DayOf(records, signs));
        if (signs.IsAgainst && Sides.SetBeside(draft, last, slots)) shape = Shape.Compare;
        var metric = places.AsPartner(slots, last) ?? metrics.Of(draft, last, slots);
        return new Question(shape, metric, slots.ToImmutableSortedDictionary(), last.Clocks, sight.Marked.Language);
    }

    /// <summary>Fills what a whole question leaves open from the last one, if it refers to it or is short.</summary>
    public void Inherit(QuestionDraft draft, ContextSigns signs, Question last)
    {
        var refers = signs.Refers || signs.IsBefore || signs.IsSince;
        if (!refers && draft.Sight.Text.Length > (IsUnspaced(draft.Sight) ? SomeWords + SomeWords : SomeWords)) return;
        var isOfCustomers = draft.Choice.Sets("side") == "customers";
        // What was talked about stands before what would only be supposed.
        if (last.Slots.ContainsKey(SlotName.Commodity) && draft.Slots.TryGetValue(SlotName.Commodity, out var supposed)
            && supposed.Origin == Origin.Assumed) draft.Drop(SlotName.Commodity);
        foreach (var name in isOfCustomers ? [SlotName.Commodity, SlotName.Supplier] : Inherited(draft.Shape, draft.Sight, refers))
        {
            if (draft.Has(name) || !last.Slots.TryGetValue(name, out var slot)) continue;
            // A measure that is named has goods of its own.
            if (name == SlotName.Commodity && draft.Slots.TryGetValue(SlotName.Measure, out var law)
                && law.Origin != Origin.Assumed && !filler.Concerns(law.Value, slot.Value)) continue;
            if (name is SlotName.Importer or SlotName.Supplier && draft.Slots.Values.Any(own => own.Value == slot.Value)) continue;
            draft.Put(name, slot.Value, Origin.Previous, "last question");
        }

        filler.FindLawAgain(draft, last);
        if (draft.Choice.Sets("rest") is not null && last.Slots.TryGetValue(SlotName.Supplier, out var known))
        {
            draft.Put(SlotName.Exclude, known.Value, Origin.Previous, "the rest");
        }

        if ((draft.Metric is not { Origin: Origin.Said or Origin.Corrected } || !KeptMetric.IsSaid(draft.Sight)) && HasMetric(draft.Shape) && metrics.Inherited(draft, last) is { } metric && HasRoom(draft, metric))
        {
            draft.Choose(metric.Value, metric.Origin, "last question");
        }
    }

    private static bool IsUnspaced(Sight sight) => sight.Marked.Language != Language.En;

    /// <summary>The words of a piece that could not be followed, as they were written; null if all could.</summary>
    public string? Vain(Sight sight, ContextSigns signs, Question last, Question merged) =>
        signs.IsSwap && !sides.HasBoth(last) ? signs.WordsOf("swap", sight)
        // There is no time to count from.
        : signs.Step is not null && !merged.Slots.Any(pair => pair.Key is SlotName.Year or SlotName.Since && pair.Value.Origin == Origin.Said)
            ? signs.WordsOf("step", sight)
        : null;

    // "Does Announcement 18 cover samarium?", "and neodymium?": the act that was asked about by itself stays.
    private bool KeepsLaw(Question last, Sight sight) => last.Shape == Shape.Status && !sight.Is("law")
        && last.Slots.ContainsKey(SlotName.Commodity)
        && last[SlotName.Measure] is { } law && snapshot.Measures.ContainsKey(law);

    // The goods of a path or of a supply that stops bring no law with them that nobody spoke of.
    private static bool IsLawOfGoods(Question last, Sight sight) => !sight.Is("law")
        && last.Shape is Shape.Path or Shape.WhatIf or Shape.Mitigation && !last.Slots.ContainsKey(SlotName.Measure);

    // "Top 5 instead": another length of the list that was given.
    private static bool IsRanked(Shape shape) => shape is Shape.Rank or Shape.ByPlace or Shape.ByPartner or Shape.ByCommodity;

    // "How much is that in dollars?": only another way to count is said.
    private static bool IsCount(Sight sight, ShapeChoice? choice) => choice is null && !sight.Is("entity")
        && sight.Sign("kind") is not null && sight.Text.Length <= FewSigns;

    private static bool HasSomethingNew(Sight sight) =>
        sight.Marked.Mentions.Length > 0 || sight.Marked.Times.Length > 0 || sight.Signs.Any(hit =>
            hit.Rule.Set.ContainsKey("basis") || hit.Rule.Set.ContainsKey("kind") || hit.Rule.Set.ContainsKey("activity") || hit.Rule.Set.ContainsKey("event_class"));

    // "And Vietnam's?" behind one country's ban is a ban of Vietnam on the same goods.
    private void FindLawOfActor(Dictionary<SlotName, Slot> slots)
    {
        if (!slots.TryGetValue(SlotName.Measure, out var law) || law.Origin != Origin.Previous) return;
        if (!slots.TryGetValue(SlotName.Place, out var place) || place.Origin == Origin.Previous) return;
        if (filler.LawOfActor(law.Value, place.Value) is { } own) slots[SlotName.Measure] = new Slot(own, place.Origin);
    }

    // "And Tajikistan?" behind a list of countries is one of them; so is "only China" behind the suppliers of somebody.
    private static Shape ShapeOf(Question last, Dictionary<SlotName, Slot> slots)
    {
        if (last.Shape == Shape.ByPartner && slots.TryGetValue(SlotName.Supplier, out var one)
            && one.Origin != Origin.Previous && slots.ContainsKey(SlotName.Importer))
        {
            Clear(slots, SlotName.Rank, SlotName.Exclude);
            return Shape.One;
        }

        if (last.Shape != Shape.ByPlace) return last.Shape;
        var role = slots.FirstOrDefault(pair =>
            pair is { Key: SlotName.Importer or SlotName.Supplier, Value.Origin: not Origin.Previous });
        if (role.Value is not { } place) return last.Shape;
        Clear(slots, SlotName.Importer, SlotName.Supplier, SlotName.Rank);
        slots[SlotName.Supplier] = place;
        return Shape.One;
    }

    // "Before that" ends where the last answer began; "since then" begins where it ended.
    private static void Turn(Dictionary<SlotName, Slot> slots, bool before, string? day)
    {
        var (from, to) = before ? (SlotName.Since, SlotName.Until) : (SlotName.Until, SlotName.Since);
        if (!slots.TryGetValue(from, out var edge) && !slots.TryGetValue(to, out edge))
        {
            if (day is null) return;
            edge = new Slot(day, Origin.Previous);
        }

        Clear(slots, SlotName.Since, SlotName.Until, SlotName.Year);
        slots[to] = edge with { Origin = Origin.Previous };
    }

    private static void Clear(Dictionary<SlotName, Slot> slots, params ReadOnlySpan<SlotName> names)
    {
        foreach (var name in names) slots.Remove(name);
    }

    // "Latest on Nexperia", "and gallium?": goods have a story of their own, and so has a company.
    private static void ClearStory(SlotName name, Dictionary<SlotName, Slot> slots)
    {
        SlotName[] subjects = [SlotName.Commodity, SlotName.Measure, SlotName.Company, SlotName.Person, SlotName.Org];
        if (name is SlotName.Measure || !subjects.Contains(name)) return;
        foreach (var other in subjects.Where(other => slots.GetValueOrDefault(other)?.Origin == Origin.Previous)) slots.Remove(other);
    }

    private static void ClearFor(SlotName name, Dictionary<SlotName, Slot> slots)
    {
        SlotName[] cleared = name switch
        {
            SlotName.Year => [SlotName.YearFrom, SlotName.YearTo, SlotName.Since, SlotName.Until],
            SlotName.YearFrom or SlotName.YearTo => [SlotName.Year],
            SlotName.Commodity => [SlotName.Form, SlotName.Commodity2, SlotName.Measure, SlotName.Event, SlotName.Statement, SlotName.Set, SlotName.Topic],
            SlotName.Since or SlotName.Until => [SlotName.Year],
            SlotName.Company or SlotName.Person or SlotName.Org => [SlotName.Event, SlotName.Statement],
            _ => [],
        };
        foreach (var other in cleared) slots.Remove(other);
    }

    // A statistic that is told of one country alone has no partners to list.
    private bool HasRoom(QuestionDraft draft, Slot metric) => draft.Shape != Shape.ByPartner || draft[SlotName.Commodity] is not { } good
        || snapshot.FiguresOf(metric.Value, good).Any(row => row.Partner is not (null or World));

    private static bool HasMetric(Shape shape) => shape
        is Shape.One or Shape.ByPartner or Shape.Series or Shape.Compare or Shape.Check or Shape.WhatIf;

    private static SlotName[] Inherited(Shape shape, Sight sight, bool refers) => shape switch
    {
        // "Anything since?": whose story it is was said.
        Shape.Timeline when refers && !sight.Is("entity") =>
            [SlotName.Commodity, SlotName.Measure, SlotName.Company, SlotName.Org, SlotName.Person, SlotName.Place, SlotName.Actor],
        // A company or a person who is named has a story of their own.
        Shape.Timeline when !refers && (sight.Is("company") || sight.Is("person")) => [],
        // "Who produces most?": of the goods that were talked about.
        Shape.Rank when sight.Sign("activity") is not null && !sight.Is("entity") => [SlotName.Commodity],
        Shape.One or Shape.Series or Shape.Compare or Shape.WhatIf or Shape.Check =>
            [SlotName.Commodity, SlotName.Importer, SlotName.Supplier],
        Shape.ByPartner => [SlotName.Commodity, SlotName.Importer],
        Shape.ByPlace or Shape.Define or Shape.Path => [SlotName.Commodity],
        Shape.Mitigation => [SlotName.Commodity, SlotName.Importer],
        Shape.Status => [SlotName.Measure, SlotName.Commodity],
        Shape.Timeline or Shape.Quote => [SlotName.Commodity, SlotName.Measure],
        Shape.Changes => [SlotName.Commodity],
        _ => [],
    };

    /// <summary>Days of "since then" and "before that": the day of the last answer's first dated record.</summary>
    public void PutDays(QuestionDraft draft, ContextSigns signs, IEnumerable<string> records)
    {
        if (!signs.IsBefore && !signs.IsSince) return;
        if (DayOf(records, signs) is not { } day) return;
        draft.Put(signs.IsBefore ? SlotName.Until : SlotName.Since, day, Origin.Previous, "day of the last answer");
    }

    /// <summary>Where "what changed?" begins: the day that was asked about last, else a week ago.</summary>
    public void PutStart(QuestionDraft draft, Question? last, DateOnly now)
    {
        if (draft.Shape != Shape.Changes || draft.Has(SlotName.Since)) return;
        var isKept = last is { Clocks.KnownOnSaid: true };
        var day = isKept ? last!.Clocks.KnownOn : now.AddDays(-DaysOfNews);
        draft.Put(SlotName.Since, Iso(day), isKept ? Origin.Previous : Origin.Default, "where changes begin");
        if (last?[SlotName.Measure] is { } law && filler.GoodOf(law) is { } good)
        {
            draft.Put(SlotName.Commodity, good, Origin.Previous, $"the goods of {law}");
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // "Before that" ends on the day before.
    private string? DayOf(IEnumerable<string> records, ContextSigns signs) => records
        .Select(id => snapshot.Events.GetValueOrDefault(id)).OfType<Event>()
        .Select(happening => Iso(happening.Date.Start.AddDays(signs.IsBefore ? -1 : 0))).FirstOrDefault();
}
