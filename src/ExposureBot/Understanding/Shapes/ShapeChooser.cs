using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Understanding.Shapes;

/// <summary>Decides what kind of answer a text asks for: the best cue, with the samples as a second opinion.</summary>
/// <param name="learning">The samples, which may still be being learnt: the first text waits for them.</param>
internal sealed class ShapeChooser(DialogTables tables, Task<SampleModel> learning)
{
    private const double EnoughAlone = 0.45;
    private const double EnoughAgainst = 0.6;
    private const double EnoughForTalk = 0.8;
    private const double SureForTalk = 8;
    private const double SureCue = 9;
    private const int MostTelegraphed = 12;

    // Of two equal scores the earlier shape wins: the closer the words must fit, the earlier it stands.
    private static readonly ImmutableArray<Shape> Order =
    [
        Shape.Help, Shape.Other, Shape.Lookup, Shape.Meta, Shape.Quote, Shape.Check, Shape.WhatIf, Shape.Mitigation,
        Shape.Coverage, Shape.Changes, Shape.List, Shape.Rank, Shape.ByCommodity, Shape.Series, Shape.Compare,
        Shape.Timeline, Shape.Path, Shape.Status, Shape.ByPartner, Shape.ByPlace, Shape.Define, Shape.One,
    ];

    /// <summary>The shape of a text; null if neither cue nor sample speaks.</summary>
    public ShapeChoice? Choose(Sight sight)
    {
        var cues = tables.Cues.First(sight.Text, sight.Matcher, sight.Traits);
        var hits = cues.ToLookup(hit => hit.Rule.Group, StringComparer.Ordinal);
        var scores = Order.Select(shape => (Shape: shape, Score: ScoreOf(hits[ClosedList.Word(shape)]))).ToList();
        var best = scores.MaxBy(pair => pair.Score);
        var opinion = learning.GetAwaiter().GetResult().Best(sight, cues);
        if (best.Score <= 0) return FromSamples(opinion, sight);
        if (Overrules(opinion, best, scores, sight)) return ByCues(opinion.Shape, hits, Voted(opinion));
        var chosen = ByCues(best.Shape, hits, Score(best.Score));
        return best.Shape == Shape.Other ? chosen with { Instead = Served(scores, hits) } : chosen;
    }

    private static ShapeChoice? Served(List<(Shape Shape, double Score)> scores, ILookup<string, Hit> hits)
    {
        var best = scores.Where(pair => pair.Shape != Shape.Other).MaxBy(pair => pair.Score);
        return best.Score > 0 ? ByCues(best.Shape, hits, Score(best.Score)) : null;
    }

    private static double ScoreOf(IEnumerable<Hit> hits)
    {
        var best = 0.0;
        var plus = 0.0;
        var seen = new HashSet<Rule>(ReferenceEqualityComparer.Instance);
        foreach (var hit in hits)
        {
            if (!hit.Rule.IsPlus) best = Math.Max(best, hit.Rule.Weight);
            else if (seen.Add(hit.Rule)) plus += hit.Rule.Weight;
        }

        return best > 0 ? best + plus : 0;
    }

    // The samples have weighed the cues too: they yield to words that are taken as they stand, and where they are not sure.
    private static bool Overrules(
        Opinion opinion, (Shape Shape, double Score) best, List<(Shape Shape, double Score)> scores, Sight sight) =>
        opinion.Shape != best.Shape && opinion.Probability >= EnoughAgainst
        && best.Score < (IsOnlyByCue(best.Shape) ? SureForTalk : SureCue)
        && (MaySpeakAlone(opinion, sight) || scores.Exists(pair => pair.Shape == opinion.Shape && pair.Score > 0));

    private static ShapeChoice? FromSamples(Opinion opinion, Sight sight)
    {
        if (opinion.Probability >= EnoughAlone && MaySpeakAlone(opinion, sight))
        {
            return new ShapeChoice(opinion.Shape, 0, true, [], Voted(opinion));
        }

        if (!sight.Is("commodity")) return null;
        return sight.Is("places") ? new ShapeChoice(Shape.One, 0, true, [], "two places and a commodity")
            : IsTelegram(sight) ? new ShapeChoice(Shape.One, 0, true, [], "goods and what is done with them")
            : null;
    }

    // "cobalt quota 2026", "gallium price": a few words that name a statistic.
    private static bool IsTelegram(Sight sight) => sight.Text.Length <= MostTelegraphed
        && sight.Sign("activity") is not (null or "depend" or "supply" or "consume");

    private static ShapeChoice ByCues(Shape shape, ILookup<string, Hit> hits, string reason)
    {
        var own = hits[ClosedList.Word(shape)].OrderByDescending(hit => hit.Rule.IsPlus ? 0 : hit.Rule.Weight).ToImmutableArray();
        return new ShapeChoice(shape, ScoreOf(own), own.IsEmpty, own, reason);
    }

    // Small talk, questions about the last answer and foreign subjects are taken by their words; without any, only if
    // nothing that is known is named and the samples are sure.
    private static bool IsOnlyByCue(Shape shape) => shape is Shape.Help or Shape.Meta or Shape.Other or Shape.Changes;

    private static bool MaySpeakAlone(Opinion opinion, Sight sight) => !IsOnlyByCue(opinion.Shape)
        || (opinion.Shape != Shape.Changes && opinion.Probability >= EnoughForTalk && !sight.Is("entity"));

    private static string Voted(Opinion opinion) => string.Create(
        CultureInfo.InvariantCulture, $"samples, {opinion.Probability:0.00}");

    private static string Score(double score) => string.Create(CultureInfo.InvariantCulture, $"cue, {score:0.#}");
}
