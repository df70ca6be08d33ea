using System.Collections.Immutable;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>one</c>: one figure with what disagrees with it.</summary>
internal static class OneShape
{
    private const int MaxHeadlines = 2;
    private const int MaxRows = 5;

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        ImmutableArray<FigureAsk> asks = [.. MetricRule.Resolve(question, snapshot).Select(ask => Worldwide(ask, snapshot))];
        if (asks.IsEmpty) return ByCommodityShape.Answer(question, snapshot);
        var filled = Defaults.Fill(question, asks[0]);
        if (Wider(filled, asks[0], snapshot) is { } list) return list;
        var parts = asks.Select(ask => Part.Of(ask, snapshot)).ToImmutableArray();
        var leaders = parts.SelectMany(part => InOrder(part)).ToImmutableArray();
        var nearest = IsSound(leaders, snapshot) ? null : NearestRule.Find(asks[0], snapshot);
        var blocks = (leaders.IsEmpty ? Unled(parts, nearest, snapshot) : Led(parts, leaders, nearest, snapshot))
            .Concat(Gap(asks[0], leaders, nearest, snapshot));
        var kind = leaders.IsEmpty && !parts.Any(part => part.Claims.Any()) ? AnswerKind.Decline : AnswerKind.Answer;
        return new Answer(kind, filled, [.. blocks], Suggestions.Of(filled, asks[0], snapshot));
    }

    // Without a place, a metric that has a figure of the whole world is asked of the world.
    private static FigureAsk Worldwide(FigureAsk ask, Snapshot snapshot) =>
        ask.Place is null && !KnownFigures.Of(ask with { Place = "WLD" }, snapshot).IsEmpty ? ask with { Place = "WLD" } : ask;

    // A question that names no partner or no place for a metric that has one is about all of them.
    private static Answer? Wider(Question question, FigureAsk ask, Snapshot snapshot)
    {
        if (!KnownFigures.Of(ask, snapshot).IsEmpty || ask.Company is not null) return null;
        var rows = KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot).ToArray();
        if (ask.Place is null) return ByPlaceShape.Answer(question, snapshot);
        return ask.Partner is null && Array.Exists(rows, row => row.Place == ask.Place && row.Partner is not (null or "WLD"))
            ? ByPartnerShape.Answer(question, snapshot)
            : null;
    }

    private static IEnumerable<Block> Led(
        ImmutableArray<Part> parts, ImmutableArray<Choice> leaders, NearestFigure? nearest, Snapshot snapshot)
    {
        var lines = leaders.SelectMany(choice => choice.Winners.Select(figure => FigureLines.Of(Key(choice, figure), figure)))
            .ToImmutableArray();
        var unofficial = IsSound(leaders, snapshot)
            ? []
            : ImmutableArray.Create(FigureLines.Asked("one.no_official", parts[0].Ask));
        yield return new Block.Headline([.. lines.Take(MaxHeadlines), .. unofficial]);
        var rest = leaders.SelectMany(choice => choice.Winners).Skip(MaxHeadlines).ToImmutableArray();
        if (rest.Length > 0)
        {
            yield return new Block.Rows([.. rest.Take(MaxRows).Select(figure => FigureLines.Of("one.part", figure))], rest.Length);
        }

        foreach (var block in EvidenceBlocks.Of(parts, snapshot, nearest?.Figure)) yield return block;
    }

    // Applications are a list, the largest first; stages keep the order of the chain.
    private static IEnumerable<Choice> InOrder(Part part) => part.Led.All(choice => choice.Application is not null)
        ? part.Led.OrderByDescending(choice => choice.Leader!.Value)
        : part.Led;

    private static string Key(Choice choice, Figure figure) =>
        figure.Headline == HeadlineUse.Last ? "one.headline_last"
        : choice.IsParts ? "one.headline_part"
        : KnownFigures.IsPlan(figure) ? "one.headline_plan"
        : "one.headline";

    private static IEnumerable<Block> Unled(ImmutableArray<Part> parts, NearestFigure? nearest, Snapshot snapshot)
    {
        var claims = parts.SelectMany(part => part.Claims).ToArray();
        var key = claims.Length == 0 ? "one.not_held"
            : Array.TrueForAll(claims, loser => loser.Why == NotChosen.NamesNoSource) ? "one.not_sourced"
            : "one.not_sound";
        yield return new Block.Headline([FigureLines.Asked(key, parts[0].Ask)]);
        // Other years of the key are not evidence for the asked one: the nearest of them is said once, below.
        var asked = parts.Select(part => part with
        {
            Choices = [.. part.Choices.Select(choice => choice with { Losers = [.. choice.Losers.Intersect(part.Claims)] })],
        });
        foreach (var block in EvidenceBlocks.Of([.. asked], snapshot, nearest?.Figure)) yield return block;
    }

    private static IEnumerable<Block> Gap(
        FigureAsk ask, ImmutableArray<Choice> leaders, NearestFigure? nearest, Snapshot snapshot)
    {
        if (IsSound(leaders, snapshot)) yield break;
        if (nearest is not null) yield return new Block.Nearest(FigureLines.Nearest(nearest, ask));
        yield return new Block.Missing([FigureLines.Asked(leaders.IsEmpty ? "one.missing_any" : "one.missing_official", ask)]);
    }

    private static bool IsSound(ImmutableArray<Choice> leaders, Snapshot snapshot) =>
        leaders.Any(choice => Tiers.Of(choice.Leader!, snapshot) is Tier.A or Tier.B or Tier.Projection);
}
