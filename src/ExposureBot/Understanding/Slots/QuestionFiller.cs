using ExposureBot.Knowledge;
using ExposureBot.Understanding.Roles;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Slots;

/// <summary>Fills the slots of a question whose shape is chosen: names, places, times, metric.</summary>
internal sealed class QuestionFiller(
    Snapshot snapshot, RoleFinder roles, LawFinder laws, RecordSlots records, MetricByWords metricsByWords, FactFinder facts)
{
    private readonly ShapeSettler shapes = new(snapshot);
    private readonly NameSlots names = new(snapshot, laws);
    private readonly HeldByWords held = new(snapshot, laws);
    private readonly RoleSlots places = new(roles, laws, snapshot);
    private readonly YearlessDays days = new(snapshot);
    private readonly MetricChooser metrics = new(snapshot);
    private readonly FormSlots forms = new(snapshot);

    /// <summary>Reads <paramref name="sight"/> as a question of the chosen shape.</summary>
    /// <param name="knownOn">Records held that day may be meant; null: none is looked for.</param>
    public QuestionDraft Fill(Sight sight, ShapeChoice choice, DateOnly? knownOn = null)
    {
        return Fill(new QuestionDraft(sight, choice), knownOn);
    }

    /// <summary>Reads a piece as if it asked what <paramref name="last"/> asked.</summary>
    /// <param name="kind">The kind of number of the last question, or null.</param>
    public QuestionDraft FillPiece(Sight sight, Question last, string? kind) =>
        Fill(new QuestionDraft(sight, new ShapeChoice(last.Shape, 0, true, [], "follow-up")) { Kind = kind, IsPiece = true }, null);

    /// <summary>Finds the measure anew where none was named: the last question says of which goods.</summary>
    public void FindLawAgain(QuestionDraft draft, Question last) => names.FindLawAgain(draft, last);

    /// <summary>The goods that a measure, practice or family is most about, or null.</summary>
    public string? GoodOf(string law) => laws.GoodOf(law);

    /// <summary>Whether a measure, practice or family is on some goods, their group or their parts.</summary>
    public bool Concerns(string law, string good) => laws.Concerns(law, good);

    /// <summary>The one restriction of another country on the goods of a law, or null.</summary>
    public string? LawOfActor(string law, string place) => laws.OfActor(law, place);

    /// <summary>The metric of what is expected instead of what was, or null.</summary>
    public string? Projected(string metric) => metrics.Projected(metric);

    private QuestionDraft Fill(QuestionDraft draft, DateOnly? knownOn)
    {
        var choice = draft.Choice;
        draft.Steps.Add($"shape {ClosedList.Word(choice.Shape)}: {choice.Reason}"
            + (choice.Cues.IsEmpty ? "" : $", {choice.Cues[0]}"));
        if (GivenSlots.IsOwnArithmetic(draft.Sight, draft.Shape)) draft.Shape = Shape.WhatIf;
        var figure = held.Settle(draft);
        if (IsSpeechless(draft.Shape))
        {
            NameSlots.FillTopic(draft);
            return draft;
        }

        ShapeSettler.ByWords(draft);
        names.Fill(draft);
        GivenSlots.Fill(draft);
        shapes.ByNames(draft);
        TimeSlots.Fill(draft);
        days.Settle(draft);
        YearlessDays.MoveIntoYear(draft);
        places.Fill(draft);
        if (figure is not null) held.Finish(draft, figure);
        shapes.ByPlaces(draft);
        if (knownOn is { } day) records.Fill(draft, day);
        if (!HasMetric(draft.Shape)) return draft;
        metrics.Choose(draft);
        metricsByWords.Reconsider(draft);
        shapes.ByMetric(draft);
        places.FitToMetric(draft);
        FillOnlyGood(draft);
        forms.Fill(draft);
        FillOnlyPlace(draft);
        if (knownOn is { } today && facts.Find(draft, today)) forms.Fill(draft);
        return draft;
    }

    // A study of one place has no other: what is compared, runs over time or has partners is of it.
    private void FillOnlyPlace(QuestionDraft draft)
    {
        if (draft.IsPiece || draft.Metric is not { } metric || draft[SlotName.Commodity] is not { } good) return;
        if (draft.Shape == Shape.One && FillIssuer(draft, metric.Value, good)) return;
        if (draft.Has(SlotName.Importer) || draft.Has(SlotName.Place)) return;
        if (draft.Has(SlotName.Supplier))
        {
            FillOnlyBuyer(draft, metric.Value, good);
            return;
        }

        if (draft.Shape is not (Shape.Compare or Shape.Series or Shape.ByPartner)) return;
        var places = snapshot.FiguresOf(metric.Value, good).Select(figure => figure.Place).Distinct().Take(2).ToList();
        if (places is [var only]) draft.Put(SlotOf(metric.Value, draft.Shape), only, Origin.Assumed, $"the only place with {metric.Value}");
    }

    // "The single-country cap of the Raw Materials Act": whose it is says the act.
    private bool FillIssuer(QuestionDraft draft, string metric, string good)
    {
        if (draft[SlotName.Measure] is not { } law || !snapshot.Measures.TryGetValue(law, out var measure)) return false;
        if (draft.Has(SlotName.Importer) || draft.Has(SlotName.Supplier) || draft.Has(SlotName.Place)) return false;
        var goods = measure.Commodities.Prepend(good).FirstOrDefault(each => snapshot.FiguresOf(metric, each).Any(row => row.Place == measure.Country));
        if (goods is null) return false;
        if (goods != good) draft.Set(SlotName.Commodity, new Slot(goods, Origin.Assumed), $"the goods of {law}");
        draft.Put(SlotName.Place, measure.Country, Origin.Assumed, $"who issued {law}");
        return true;
    }

    // "Iron ore from Brazil, what share?": the only country of which the base has that is said to be meant.
    private void FillOnlyBuyer(QuestionDraft draft, string metric, string good)
    {
        if (draft.Shape != Shape.One || snapshot.Metrics[metric] is not { PlaceRole: Role.Importer, PartnerRole: Role.Supplier }) return;
        var seller = draft[SlotName.Supplier];
        var buyers = snapshot.FiguresOf(metric, good).Where(row => row.Partner == seller).Select(row => row.Place).Distinct().Take(2).ToList();
        if (buyers is [var only]) draft.Put(SlotName.Importer, only, Origin.Assumed, $"the only buyer from {seller} with {metric}");
    }

    private SlotName SlotOf(string metric, Shape shape) => shape != Shape.ByPartner ? SlotName.Place
        : snapshot.Metrics[metric].PlaceRole is Role.Supplier or Role.Producer ? SlotName.Supplier
        : SlotName.Importer;

    // "The cap on a single country of the EU": a metric of which the place has figures for one good only.
    private void FillOnlyGood(QuestionDraft draft)
    {
        if (draft.Metric is not { Origin: Origin.Said } metric || draft.Has(SlotName.Commodity) || draft.Has(SlotName.Set)) return;
        if ((draft[SlotName.Importer] ?? draft[SlotName.Supplier] ?? draft[SlotName.Place]) is not { } place) return;
        var goods = snapshot.Content.Figures.Where(figure => figure.Metric == metric.Value && figure.Place == place)
            .Select(figure => figure.Commodity).Distinct().Take(2).ToList();
        if (goods is [var only]) draft.Put(SlotName.Commodity, only, Origin.Assumed, $"the only good with {metric.Value}");
    }

    private static bool IsSpeechless(Shape shape) => shape is Shape.Help or Shape.Other;

    private static bool HasMetric(Shape shape) => shape
        is Shape.One or Shape.ByPartner or Shape.ByPlace or Shape.ByCommodity or Shape.Series or Shape.Compare or Shape.Rank
        or Shape.Check or Shape.Lookup or Shape.WhatIf or Shape.Define;
}
