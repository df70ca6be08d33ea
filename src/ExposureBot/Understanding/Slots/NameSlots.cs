using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Understanding.Slots;

/// <summary>Puts the names, numbers and signs of a text into slots.</summary>
internal sealed class NameSlots(Snapshot snapshot, LawFinder laws)
{
    private const int MostRanked = 50;
    private const string Money = "value";
    private const string Ban = "ban";
    private const string Earliest = "earliest";

    private static readonly (SignKind Kind, SlotName Slot)[] Plain =
    [
        (SignKind.Company, SlotName.Company), (SignKind.Organisation, SlotName.Org), (SignKind.Person | SignKind.Office, SlotName.Person),
        (SignKind.Set, SlotName.Set), (SignKind.Source, SlotName.Source), (SignKind.Application, SlotName.Application),
        (SignKind.Product, SlotName.Form),
    ];

    /// <summary>Fills everything but places and times.</summary>
    public void Fill(QuestionDraft draft)
    {
        FillGoods(draft);
        if (draft.Shape == Shape.Compare && draft.Sight.Is("makers")) FillMakers(draft);
        foreach (var (kind, slot) in Plain)
        {
            if (draft.Sight.Of(kind).FirstOrDefault()?.Mention is { } mention) Put(draft, slot, mention);
        }

        FillLaw(draft);
        foreach (var name in SignSlots(draft.Shape)) FillSign(draft, name);
        // A ban that is denied is not contradicted by a licence duty.
        if (draft.Shape == Shape.Check && draft.Sight.Has("law", Ban) && !draft.Sight.Has("law", "control"))
        {
            draft.Put(SlotName.Topic, Ban, Origin.Said, "sign");
        }

        FillNumbers(draft);
        FillFromCues(draft);
    }

    // What a cue says by itself: a set, a topic. Names that were said stand before it.
    private static void FillFromCues(QuestionDraft draft)
    {
        foreach (var (key, value) in draft.Choice.Cues.SelectMany(hit => hit.Rule.Set))
        {
            if (ClosedList.TryParse<SlotName>(key, out var name)) draft.Put(name, value, Origin.Said, "cue");
        }
    }

    /// <summary>Fills what a question about the bot or its answer is about.</summary>
    public static void FillTopic(QuestionDraft draft)
    {
        if (draft.Choice.Sets("topic") is { } topic) draft.Put(SlotName.Topic, topic, Origin.Said, "cue");
    }

    // "USGS or IEA": one stands as the source, the other as the organisation it is compared with.
    private static void FillMakers(QuestionDraft draft)
    {
        var makers = draft.Sight.Of(SignKind.Organisation | SignKind.Source)
            .Select(bridge => bridge.Mention!).DistinctBy(mention => mention.Id).ToList();
        Put(draft, SlotName.Source, makers[0]);
        Put(draft, SlotName.Org, makers[1]);
    }

    private void FillGoods(QuestionDraft draft)
    {
        var goods = draft.Sight.Of(SignKind.Commodity).Select(bridge => bridge.Mention!).DistinctBy(mention => mention.Id).ToList();
        if (goods.Exists(good => !FormSlots.IsInsideForm(good, draft.Sight.Marked))) goods.RemoveAll(good => FormSlots.IsInsideForm(good, draft.Sight.Marked));
        if (goods.Count == 0) return;
        // "rare earths such as dysprosium": the narrower one is meant.
        var first = goods[0];
        if (draft.Shape is not (Shape.Compare or Shape.Define or Shape.Lookup)) first = goods.Find(good => snapshot.IsBelow(good.Id, goods[0].Id)) ?? first;
        Put(draft, SlotName.Commodity, first);
        if (draft.Shape is Shape.Compare or Shape.Define or Shape.Lookup && goods.Count > 1) Put(draft, SlotName.Commodity2, goods[1]);
        if (draft.Shape == Shape.Compare && goods.Count > 2)
        {
            draft.Put(SlotName.Others, string.Join(';', goods.Skip(2).Select(good => good.Id)), Origin.Said, "named");
        }
    }

    private void FillLaw(QuestionDraft draft)
    {
        var named = draft.Sight.Is("law") && draft.Sight.Of(SignKind.Law).Any();
        var fits = draft.Shape is Shape.Status or Shape.List or Shape.Check or Shape.WhatIf or Shape.Mitigation or Shape.Path or Shape.Timeline;
        if (!named && !fits) return;
        if (!named && draft.Shape is Shape.Timeline or Shape.Path or Shape.List && !draft.Sight.Is("commodity") && !draft.Sight.Is("mechanism")) return;
        var goods = draft.Sight.Ids(SignKind.Commodity).ToList();
        if (laws.Find(draft.Sight, goods, YearOf(draft), draft.IsPiece) is not var (id, origin, why)) return;
        if (origin == Origin.Assumed && draft.Shape is Shape.WhatIf or Shape.Mitigation) return;
        // What happened of a kind and in a time is told by these, not by the law that the words may stand for.
        if (!named && draft.Shape == Shape.Timeline && draft.Sight.Is("event_class") && draft.Sight.Is("time")) return;
        if (!named && draft.Shape == Shape.WhatIf && draft.Sight.Sign("law") == "notice") return;
        draft.Put(SlotName.Measure, id, origin, why);
        if (draft.Shape == Shape.Series && laws.YearOf(id) is { } start)
        {
            draft.Put(SlotName.YearFrom, start.ToString(CultureInfo.InvariantCulture), Origin.Assumed, $"the year of {id}");
        }

        if (draft.Shape is Shape.WhatIf or Shape.Mitigation or Shape.Series or Shape.Compare or Shape.Path or Shape.One or Shape.ByPlace or Shape.ByPartner or Shape.Rank && laws.GoodOf(id) is { } good)
        {
            draft.Put(SlotName.Commodity, good, Origin.Said, $"the goods of {id}");
        }
    }

    /// <summary>Takes an assumed measure back for the one that was asked about, or for one on the goods asked about.</summary>
    public void FindLawAgain(QuestionDraft draft, Question last)
    {
        if (!draft.Slots.TryGetValue(SlotName.Measure, out var slot) || slot.Origin != Origin.Assumed) return;
        if (last[SlotName.Measure] is { } measure)
        {
            draft.Set(SlotName.Measure, new Slot(measure, Origin.Previous), "last question");
        }
        else if (last[SlotName.Commodity] is { } good && laws.Find(draft.Sight, [good], YearOf(draft)) is var (id, _, why))
        {
            draft.Set(SlotName.Measure, new Slot(id, Origin.Previous), why);
        }
    }

    private static int? YearOf(QuestionDraft draft) =>
        draft.Sight.Marked.Times.FirstOrDefault(time => time.Role == TimeRole.Year || time.Precision == DatePrecision.Year)?.From?.Year;

    private static void FillSign(QuestionDraft draft, SlotName name)
    {
        if (draft.Sight.Sign(ClosedList.Word(name)) is { } value) draft.Put(name, value, Origin.Said, "sign");
    }

    private static SlotName[] SignSlots(Shape shape) => shape switch
    {
        Shape.Timeline or Shape.Quote or Shape.Path or Shape.Check => [SlotName.EventClass, SlotName.Basis, SlotName.Stage],
        Shape.One or Shape.Series or Shape.Compare or Shape.ByPlace or Shape.ByPartner or Shape.Rank or Shape.ByCommodity or Shape.Lookup =>
            [SlotName.Basis, SlotName.Stage],
        Shape.Status => [SlotName.Party],
        _ => [],
    };

    // Numbers are kept to compare with in a check, to look up, and as the length of a list; nowhere else.
    private static void FillNumbers(QuestionDraft draft)
    {
        var numbers = draft.Sight.Marked.Numbers;
        if (draft.Shape is Shape.Check or Shape.Lookup or Shape.Define or Shape.Quote && numbers.Length > 0)
        {
            var percents = numbers.Where(number => number.IsPercent).ToList();
            var kept = percents.Count > 0 ? percents : [.. numbers];
            draft.Put(
                SlotName.Value,
                string.Join(';', kept.Select(Written).Distinct()),
                Origin.Said,
                "numbers");
            if (draft.Shape == Shape.Check) FillSign(draft, SlotName.Bound);
            // "17 billion dollars" is no weight.
            if (draft.Shape == Shape.Lookup && draft.Sight.Has("kind", Money)) draft.Put(SlotName.Basis, Money, Origin.Said, "a sum of money");
        }

        FillBound(draft);
        if (draft.Shape == Shape.Timeline && draft.Sight.Is(Earliest)) draft.Put(SlotName.Rank, "asc:5", Origin.Said, "the first");
        if (draft[SlotName.Topic] == "position") return;
        if (!draft.Sight.Is("ranked") && draft.Shape != Shape.Rank) return;
        if (draft.Shape is not (Shape.Rank or Shape.ByPartner or Shape.ByPlace or Shape.ByCommodity)) return;
        var order = draft.Sight.Sign("order") ?? "desc";
        // "The top three above 20 %" has both: how many, and beyond what.
        var bound = draft.Has(SlotName.Bound) ? draft[SlotName.Value] : null;
        var length = numbers.FirstOrDefault(number => !number.IsPercent && number.Value is >= 1 and <= MostRanked && number.Value % 1 == 0
            && Written(number) != bound);
        if (bound is not null && length is null) return;
        if (length is null && order != "asc" && draft.Shape is not (Shape.Rank or Shape.ByCommodity)) return;
        draft.Put(
            SlotName.Rank,
            string.Create(CultureInfo.InvariantCulture, $"{order}:{(length is null ? 5 : (int)length.Value)}"),
            length is null ? Origin.Default : Origin.Said,
            "order");
        // A list begins with the largest; only a ranking can begin with the smallest.
        if (order == "asc") draft.Shape = Shape.Rank;
    }

    private static string Written(NumberMention number) => number.Value.ToString("0.############", CultureInfo.InvariantCulture);

    // "Which depend for more than 90 %": a list of what lies beyond a number.
    private static void FillBound(QuestionDraft draft)
    {
        if (!IsListed(draft.Shape) || draft.Sight.Sign("bound") is not { } bound) return;
        var numbers = draft.Sight.Marked.Numbers;
        if ((numbers.FirstOrDefault(number => number.IsPercent) ?? numbers.LastOrDefault()) is not { } number) return;
        draft.Put(SlotName.Value, Written(number), Origin.Said, "a bound");
        if (number.IsPercent) draft.Put(SlotName.Given, $"bound:percent:{Written(number)}", Origin.Said, "a bound in percent");
        draft.Put(SlotName.Bound, bound, Origin.Said, "sign");
    }

    private static bool IsListed(Shape shape) => shape is Shape.Rank or Shape.ByCommodity or Shape.ByPlace or Shape.ByPartner;

    private static void Put(QuestionDraft draft, SlotName slot, Mention mention) =>
        draft.Put(slot, mention.Id, mention.IsCorrected ? Origin.Corrected : Origin.Said, $"named `{mention.Surface}`");
}
