using System.Diagnostics;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>From a question to an answer: the switch on the shape. Pure.</summary>
public static class Answerer
{
    /// <summary>Answers <paramref name="question"/> from <paramref name="snapshot"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot) =>
        question.Obstacle is null ? ByShape(question, snapshot) : OtherShape.Answer(question, snapshot);

    private static Answer ByShape(Question question, Snapshot snapshot) => question.Shape switch
    {
        Shape.One => OneShape.Answer(question, snapshot),
        Shape.ByPartner => ByPartnerShape.Answer(question, snapshot),
        Shape.ByPlace => ByPlaceShape.Answer(question, snapshot),
        Shape.ByCommodity => ByCommodityShape.Answer(question, snapshot),
        Shape.Series => SeriesShape.Answer(question, snapshot),
        Shape.Compare => CompareShape.Answer(question, snapshot),
        Shape.Rank => RankShape.Answer(question, snapshot),
        Shape.Timeline => TimelineShape.Answer(question, snapshot),
        Shape.Status => StatusShape.Answer(question, snapshot),
        Shape.Quote => QuoteShape.Answer(question, snapshot),
        Shape.Check => CheckShape.Answer(question, snapshot),
        Shape.Lookup => LookupShape.Answer(question, snapshot),
        Shape.Define => DefineShape.Answer(question, snapshot),
        Shape.Path => PathShape.Answer(question, snapshot),
        Shape.WhatIf => WhatIfShape.Answer(question, snapshot),
        Shape.Mitigation => MitigationShape.Answer(question, snapshot),
        Shape.List => ListShape.Answer(question, snapshot),
        Shape.Coverage => CoverageShape.Answer(question, snapshot),
        Shape.Changes => ChangesShape.Answer(question, snapshot),
        Shape.Meta => MetaShape.Answer(question, snapshot),
        Shape.Help => HelpShape.Answer(question, snapshot),
        Shape.Other => OtherShape.Answer(question, snapshot),
        _ => throw new UnreachableException(),
    };
}
