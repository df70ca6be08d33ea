using ExposureBot.Knowledge;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Guarding;

/// <summary>Why a text cannot be answered as it stands; null if nothing stands in the way.</summary>
internal sealed class ObstacleFinder(Snapshot snapshot)
{
    private const string Subject = "subject";
    private const string General = "general";
    private const string Alerts = "alerts";
    private const string Average = "average";
    private const string Risk = "risk";
    // A part of a country: figures are held of countries, and a country's is not its province's.
    private const string Region = "region";
    private const int FewUnknown = 3;
    private readonly RecordWords records = new(snapshot);

    /// <summary>What the words alone forbid: no sign at all, a forbidden request, another language, a foreign subject.</summary>
    public static Obstacle? OfWords(Sight sight, ShapeChoice? choice)
    {
        if (sight.Text.Length == 0) return new Obstacle.Empty();
        if (sight.Sign("forbidden") is { } kind) return new Obstacle.Forbidden(kind);
        if (ForeignText.Is(sight)) return new Obstacle.OtherLanguage();
        if (choice?.Shape != Shape.Other) return null;
        return choice.Sets(Subject) is Alerts or Average ? new Obstacle.NotServed(choice.Sets(Subject)!) : new Obstacle.OffTopic(choice.Sets(Subject) ?? General);
    }

    /// <summary>What the filled question lacks: a forecast is asked for, or words are not known.</summary>
    public Obstacle? OfQuestion(Question question, Sight sight)
    {
        if (sight.Is("forecast") && IsForecast(question)) return new Obstacle.Forecast();
        if (question.Shape is Shape.Help or Shape.Meta || (question.Shape == Shape.Coverage && !question.Slots.IsEmpty)) return null;
        // What was said on a topic may have been said by another than the one who is asked about.
        var isTold = question.Slots.ContainsKey(SlotName.Event) && question.Shape != Shape.Quote;
        if (question.Slots.ContainsKey(SlotName.Statement) || isTold) return null;
        if (NamesLeft.IsOfFigures(question.Shape) && sight.WordsOf(Region) is { } region) return new Obstacle.UnknownWords([region]);
        var unknown = UnknownWords.Of(sight);
        if (unknown.Words.All(word => records.Explain(question, word))) return null;
        var isComplete = Completeness.IsComplete(question);
        if (unknown.HasName && !isComplete) return new Obstacle.UnknownWords(unknown.Words);
        if (unknown.HasName && !unknown.IsChatty && !MayQuote(question)) return new Obstacle.UnknownWords(unknown.Words);
        // Signs of unspaced scripts that are no name are cut from verbs and the like: they are shown only.
        // What is left over is all that such a question is about.
        var isOfNothing = question.Shape == Shape.Status && !isComplete && !question.Slots.ContainsKey(SlotName.Commodity)
            && question.Slots.Keys.All(name => name is SlotName.Place or SlotName.Actor) && unknown.Words.Length > 1
            || question.Slots.IsEmpty && (question.Shape is Shape.Coverage or Shape.Timeline
            || (question.Shape == Shape.Other && unknown.Words.Length <= FewUnknown && HasKnown(sight)));
        if (question.Shape == Shape.Other && !isOfNothing) return null;
        if (!unknown.HasSpaced && !unknown.HasName && !isOfNothing) return null;
        return isComplete && unknown.Words.Length <= unknown.Tolerated ? null : new Obstacle.UnknownWords(unknown.Words);
    }

    // "The export price of steel": all but its subject is understood. A text in another language is not told word for word.
    private static bool HasKnown(Sight sight) => sight.Signs.Count > 0;

    // A claim may hold any name, and so may the words of a speaker who is known; an unknown speaker is nobody else.
    private static bool MayQuote(Question question) => question.Shape == Shape.Check
        || (question.Shape == Shape.Quote && question.Slots.Keys.Any(name => name is SlotName.Person or SlotName.Org
            or SlotName.Source or SlotName.Company or SlotName.Actor or SlotName.Place));

    // What is at risk is on record; ends that are set in advance, projections and arithmetic on the user's own terms are served.
    private bool IsForecast(Question question) =>
        question.Shape is not (Shape.WhatIf or Shape.Mitigation or Shape.Define or Shape.Coverage or Shape.Meta or Shape.Help or Shape.Quote)
        && question[SlotName.Topic] != Risk
        && !(question.Metric is { } metric && IsProjected(metric.Value));

    private bool IsProjected(string metric) => snapshot.Content.Figures
        .Any(figure => figure.Metric == metric && figure.Class == FigureClass.Projection);
}
