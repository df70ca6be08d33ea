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
        var asks = MetricRule.Resolve(question, snapshot);
        if (asks.IsEmpty) return ByCommodityShape.Answer(question, snapshot);
        var filled = Defaults.Fill(question, asks[0]);
        var parts = asks.Select(ask => Part.Of(ask, snapshot)).ToImmutableArray();
        if (ConcentrationAnswer.Of(filled, [asks[0]], snapshot) is { } concentration) return concentration;
        if (parts.All(part => !part.Led.Any()) && Product(filled, asks[0], snapshot) is { } product) return product;
        if (Wider(filled, parts[0], snapshot) is { } list) return list;
        var leaders = parts.SelectMany(part => InOrder(part)).ToImmutableArray();
        if (WorldShare.Of(filled, asks[0], leaders, snapshot) is { } share) return share;
        var nearest = IsSound(leaders, snapshot) ? null : new NearestRule(snapshot).Find(asks[0]);
        var blocks = (leaders.IsEmpty ? Unled(parts, nearest, snapshot) : Led(parts, leaders, nearest, snapshot))
            .Concat(Gap(asks[0], leaders, nearest, snapshot));
        var kind = leaders.IsEmpty && !parts.Any(part => part.Claims.Any()) ? AnswerKind.Decline : AnswerKind.Answer;
        return new Answer(kind, filled, [.. blocks], Suggestions.Of(filled, asks[0], snapshot));
    }

    // The part of one supplier is not on record, but the total and its share are.
    private static Answer? Product(Question filled, FigureAsk ask, Snapshot snapshot) =>
        ShareOfTotal.Of(ask, snapshot) is not var (total, share, product) ? null : new Answer(
            AnswerKind.Answer, filled,
            [
                new Block.Headline(
                [
                    Line.Of(
                        "one.product", [total.Id, share.Id],
                        ("product", new Term.Derived(product)), ("total", new Term.Of(total)), ("share", new Term.Of(share))),
                ]),
            ],
            Suggestions.Of(filled, ask, snapshot));

    // A question that names no partner or no place for a metric that has one is about all of them.
    private static Answer? Wider(Question question, Part part, Snapshot snapshot)
    {
        var ask = part.Ask;
        if (ask.Company is not null || part.Choices.Length > 0) return null;
        var rows = KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot).ToArray();
        if (ask.Place is null)
        {
            // Only one place is held, in parts: they are the list.
            return rows is [var first, ..] && first.Application is not null && rows.All(row => row.Place == first.Place)
                && question[SlotName.Place] is null
                    ? Answer(Defaults.WithPlace(question, first.Place), snapshot)
                    : ByPlaceShape.Answer(question, snapshot);
        }

        var hasPartners = Array.Exists(rows, row => row.Place == ask.Place && row.Partner is not (null or "WLD"));
        return ask.Partner is null && hasPartners
            ? ByPartnerShape.Answer(question, snapshot)
            : null;
    }

    private static IEnumerable<Block> Led(
        ImmutableArray<Part> parts, ImmutableArray<Choice> leaders, NearestFigure? nearest, Snapshot snapshot)
    {
        var lines = Headlines(leaders);
        var unofficial = IsSound(leaders, snapshot)
            ? []
            : ImmutableArray.Create(FigureLines.Asked("one.no_official", parts[0].Ask));
        yield return new Block.Headline([.. lines, .. OtherBasis(parts[0].Ask, leaders), .. unofficial]);
        var rest = leaders.SelectMany(choice => choice.Winners)
            .Where(figure => !lines.Any(line => line.Cites.Contains(figure.Id))).ToImmutableArray();
        if (rest.Length > 0)
        {
            yield return new Block.Rows(
                [.. rest.Take(MaxRows).Select(figure => Row(figure, parts[0].Ask))], rest.Length);
        }

        foreach (var block in EvidenceBlocks.Of(parts, snapshot, nearest?.Figure)) yield return block;
    }

    // Two figures share the room of one: each says less about itself, and the page says the rest.
    private static ImmutableArray<Line> Headlines(ImmutableArray<Choice> leaders)
    {
        if (leaders.All(choice => choice.IsParts))
        {
            return [.. leaders.Take(MaxHeadlines).Select(parts => PartsLine(parts, parts.Winners[0]))];
        }


        if (leaders is [{ Winners: [var one] }, { Winners: [var two] }] && IsOneStudy(one, two))
        {
            return [StagesLine(one, two)];
        }

        // Applications are a list: the largest leads, the others are rows.
        if (leaders is [{ Application: not null } largest, _, ..])
        {
            return [FigureLines.Headline(Key(largest, largest.Winners[0]), largest.Winners[0])];
        }

        var winners = leaders.SelectMany(choice => choice.Winners.Select(figure => (choice, figure))).ToArray();
        return
        [
            .. winners.Take(MaxHeadlines).Select(pair => FigureLines.Headline(
                winners.Length > 1 ? "one.headline_short" : Key(pair.choice, pair.figure), pair.figure)),
        ];
    }

    private static bool IsOneStudy(Figure one, Figure two) =>
        one.Metric == two.Metric && one.Attribution == two.Attribution
        && one.Period.To == two.Period.To && one.Stage != two.Stage;

    private static Line StagesLine(Figure one, Figure two) => Line.Of(
        "one.headline_stages",
        [one.Id, two.Id],
        ("first", new Term.Of(one)),
        ("second", new Term.Of(two)),
        ("stage", MetricRule.IsOfSeveralStages(one.Metric) ? Term.Listed(one.Stage) : null),
        ("second_stage", Term.Listed(two.Stage)));

    // No total is made of parts: up to two are named, more are a list.
    private static Line PartsLine(Choice parts, Figure first)
    {
        var second = parts.Winners.Length > 1 ? parts.Winners[1] : null;
        return Line.Of(
            second is null ? "one.headline_one_part" : parts.AreBelow ? "one.headline_below" : "one.headline_parts",
            second is null ? [first.Id] : [first.Id, second.Id],
            ("first", new Term.Of(first)),
            ("first_part", Name(first)),
            ("second", second is null ? null : new Term.Of(second)),
            ("second_part", second is null ? null : Name(second)),
            ("stage", MetricRule.IsOfSeveralStages(first.Metric) ? Term.Listed(first.Stage) : null),
            ("count", parts.Winners.Length > MaxHeadlines ? new Term.Count(parts.Winners.Length) : null));

        Term Name(Figure figure) =>
            parts.AreBelow || figure.Product.Length == 0
                ? new Term.Named(figure.Commodity)
                : new Term.Phrase(figure.Product);
    }

    // Applications are a list, the largest first; stages keep the order of the chain.
    private static IEnumerable<Choice> InOrder(Part part) => part.Led.All(choice => choice.Application is not null)
        ? part.Led.OrderByDescending(choice => choice.Leader!.Value)
        : part.Led;

    // A basis that was asked for and is not held must not be replaced in silence.
    private static ImmutableArray<Line> OtherBasis(FigureAsk ask, ImmutableArray<Choice> leaders) =>
        ask.Basis is { } basis && leaders.All(choice => choice.Leader!.Basis != basis)
            ? [Line.Of("one.other_basis", [], ("basis", Term.Listed(basis)))]
            : [];

    private static Line Row(Figure figure, FigureAsk ask) => Line.Of(
        "one.part",
        [figure.Id],
        ("figure", new Term.Of(figure)),
        ("commodity", figure.Commodity == ask.Commodity ? null : new Term.Named(figure.Commodity)),
        ("form", FigureLines.Form(figure)));

    private static string Key(Choice choice, Figure figure) =>
        figure.Headline == HeadlineUse.Last ? "one.headline_last"
        : KnownFigures.IsPlan(figure) ? "one.headline_plan"
        : "one.headline";

    private static IEnumerable<Block> Unled(ImmutableArray<Part> parts, NearestFigure? nearest, Snapshot snapshot)
    {
        var claims = parts.SelectMany(part => part.Claims).ToArray();
        var key = claims.Length == 0 ? "one.not_held"
            : Array.TrueForAll(claims, loser => loser.Why == NotChosen.NamesNoSource) ? "one.not_sourced"
            : "one.not_sound";
        yield return new Block.Headline([
            claims.Length == 0 && parts[0].Ask.Company is not null ? GapRule.OfCompany(parts[0].Ask, snapshot)
                : FigureLines.Asked(key, parts[0].Ask)]);
        // Other years of the key are not evidence for the asked one: the nearest of them is said once, below.
        var asked = parts.Select(part => part with
        {
            Choices = [.. part.Choices.Select(choice =>
                choice with { Losers = [.. choice.Losers.Intersect(part.Claims)] })],
        });
        foreach (var block in EvidenceBlocks.Of([.. asked], snapshot, nearest?.Figure)) yield return block;
    }

    private static IEnumerable<Block> Gap(
        FigureAsk ask, ImmutableArray<Choice> leaders, NearestFigure? nearest, Snapshot snapshot)
    {
        if (IsSound(leaders, snapshot)) yield break;
        if (nearest is not null) yield return new Block.Nearest(FigureLines.Nearest(nearest, ask));
        else if (leaders.IsEmpty && OtherMetricsRule.Find(ask, snapshot) is { } others) yield return others;
        yield return new Block.Missing([GapRule.Missing(ask, leaders.IsEmpty ? null : leaders[0].Leader, snapshot)]);
    }

    private static bool IsSound(ImmutableArray<Choice> leaders, Snapshot snapshot) =>
        leaders.Any(choice => Tiers.Of(choice.Leader!, snapshot) is Tier.A or Tier.B or Tier.Projection);
}
