using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Claims;

/// <summary>What the base says to a number that a user states.</summary>
/// <param name="Figure">The figure that decides; null if none of the key is held.</param>
/// <param name="Elsewhere">Another statistic of the same goods and place that has the user's number, or null.</param>
internal sealed record Verdict(ClaimOutcome Outcome, Figure? Figure, Figure? Elsewhere);

/// <summary>The outcomes of a check; not among: shares of partners are held, and none is the number.</summary>
internal enum ClaimOutcome { Supported, Unsourced, Contradicted, NotAmong, NotHeld }

/// <summary>
/// A number is supported if a sourced figure of exactly that statistic, place, goods and year has it, both
/// rounded to the digits of the coarser; unsourced if only claims without a named source have it; contradicted if
/// figures are held and none has it; else it can be neither supported nor contradicted. The number is compared,
/// never repeated as a fact.
/// </summary>
internal static class ClaimRule
{
    private const string Over = "over";

    /// <summary>Judges the first number of <paramref name="question"/>; null if it states none.</summary>
    public static Verdict? Judge(Question question, ImmutableArray<FigureAsk> asks, Snapshot snapshot)
    {
        if (Number(question) is not { } number) return null;
        var held = asks.SelectMany(ask => KnownFigures.Of(ask, snapshot).Where(figure => ask.IsAsked(figure.Period)))
            .Where(figure => KnownFigures.RevisionOf(figure, question.Clocks, snapshot) is null)
            .OrderBy(figure => Tiers.Of(figure, snapshot))
            .ThenByDescending(figure => figure.Period.To)
            .ToImmutableArray();
        var bound = question[SlotName.Bound];
        var leader = asks.SelectMany(ask => HeadlineRule.Choose(KnownFigures.Of(ask, snapshot), ask, snapshot))
            .Select(choice => choice.Leader).FirstOrDefault(figure => figure is not null);
        // "Over 60 %" is a claim on the figure that would answer, not on any that lies above.
        var agreeing = bound is null || leader is null ? held.FirstOrDefault(figure => Agrees(figure, number))
            : Holds(leader, bound, number) ? leader : null;
        if (agreeing is not null)
        {
            var isSourced = Tiers.Of(agreeing, snapshot) != Tier.D;
            return new Verdict(isSourced ? ClaimOutcome.Supported : ClaimOutcome.Unsourced, agreeing, null);
        }

        var elsewhere = asks.Select(ask => Elsewhere(ask, number, snapshot))
            .FirstOrDefault(figure => figure is not null);
        if (held.Length == 0) return OfAnyPartner(asks, number, elsewhere, snapshot);
        return new Verdict(ClaimOutcome.Contradicted, leader ?? held[0], elsewhere);
    }

    // No partner was named: the number is looked for with all of them.
    private static Verdict OfAnyPartner(
        ImmutableArray<FigureAsk> asks, decimal number, Figure? elsewhere, Snapshot snapshot)
    {
        var held = asks.Where(ask => ask.Partner is null)
            .SelectMany(ask => KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot)
                .Where(figure => figure.Place == ask.Place && figure.Partner is not null && ask.IsAsked(figure.Period)))
            .OrderBy(figure => Tiers.Of(figure, snapshot)).ThenByDescending(figure => figure.Period.To)
            .ToImmutableArray();
        if (held.FirstOrDefault(figure => Agrees(figure, number)) is { } agreeing)
        {
            var isSourced = Tiers.Of(agreeing, snapshot) != Tier.D;
            return new Verdict(isSourced ? ClaimOutcome.Supported : ClaimOutcome.Unsourced, agreeing, null);
        }

        return new Verdict(held.IsEmpty ? ClaimOutcome.NotHeld : ClaimOutcome.NotAmong, null, elsewhere);
    }

    private static bool Holds(Figure figure, string bound, decimal number)
    {
        var counted = UnitScale.In(figure.Unit, number);
        return bound == Over ? figure.Value >= counted : figure.Value <= counted;
    }

    /// <summary>The first number that the user states, or null.</summary>
    public static decimal? Number(Question question) =>
        decimal.TryParse(
            question[SlotName.Value]?.Split(';')[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>
    /// Whether <paramref name="figure"/> has the number, both rounded to the digits of the coarser one.
    /// </summary>
    public static bool Agrees(Figure figure, decimal number)
    {
        var counted = UnitScale.In(figure.Unit, number);
        var digits = Math.Min(Digits(figure.Value), Digits(counted));
        return Round(figure.Value) == Round(counted);

        decimal Round(decimal value) => Math.Round(value, digits, MidpointRounding.AwayFromZero);
    }

    private static int Digits(decimal value) => (value / 1.000000000000000000000000000000000m).Scale;

    private static Figure? Elsewhere(FigureAsk ask, decimal number, Snapshot snapshot) =>
        snapshot.FiguresAbout(ask.Commodity)
            .Where(figure => figure.Known.On(ask.Clocks.KnownOn) && figure.Metric != ask.Metric
                && figure.Place == ask.Place)
            .Where(figure => figure.Unit == "percent" && Agrees(figure, number))
            .OrderBy(figure => SourceRule.IsArticle(figure) ? 0 : 1)
            .ThenBy(figure => Tiers.Of(figure, snapshot))
            .FirstOrDefault();
}
