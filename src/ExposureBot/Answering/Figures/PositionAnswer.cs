using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// Which place in a list. For users: the number that a country has among those of one definition, the largest first, or who
/// has a number; level values share the higher place, and what is not held is not counted.
/// </summary>
internal static class PositionAnswer
{
    private const string Position = "position";
    private const string Ordinal = "ordinal";
    private const string Ascending = "asc";
    private const int MaxRows = 8;

    /// <summary>The answer, or null if no place in a list was asked for or no list has it.</summary>
    public static Answer? Of(Question question, Snapshot snapshot)
    {
        var isPosition = question[SlotName.Topic] == Position;
        if ((!isPosition && question[SlotName.Topic] != Ordinal) || question[SlotName.Commodity] is null) return null;
        var isBought = question[SlotName.Importer] is not null && (question[SlotName.Supplier] is not null || !isPosition);
        var member = !isPosition ? null
            : question[SlotName.Supplier] ?? question[SlotName.Place] ?? question[SlotName.Importer];
        var dimension = isBought ? Dimension.Partner : Dimension.Place;
        var held = Asks(question, isBought, snapshot)
            .Select(ask => (Ask: ask, Lists: ListRule.Of(Rows(ask, isBought, snapshot), ask, dimension, snapshot))).ToArray();
        foreach (var (ask, lists) in held)
        {
            var list = lists.FirstOrDefault(each =>
                each.IsOneDefinition && (member is null || Find(each, member, dimension) is not null));
            if (list is null) continue;
            var rows = Rows(ask, isBought, snapshot);
            if (ListRule.Leading(rows, list, ask, dimension, snapshot) is not null) return null;
            if (Row(list, question, member, dimension) is { } row)
            {
                return new Answer(
                    AnswerKind.Answer, Defaults.Fill(question, ask), [.. Blocks(list, row, question, dimension)], []);
            }
        }

        return member is null ? null : NotListed(question, member, dimension, held);
    }

    // Who is not in the list has no place in it: the list is shown beside that.
    private static Answer? NotListed(
        Question question, string member, Dimension dimension, (FigureAsk Ask, ImmutableArray<FigureList> Lists)[] held)
    {
        var (ask, lists) = held.FirstOrDefault(each => !each.Lists.IsDefaultOrEmpty && each.Lists[0].IsOneDefinition);
        if (ask is null) return null;
        var list = lists[0];
        var headline = Line.Of(
            "rank.not_listed",
            [],
            ("member", new Term.Named(member)),
            ("count", new Term.Count(list.Rows.Length)),
            ("metric", new Term.Named(ask.Metric)),
            ("commodity", new Term.Named(ask.Commodity)));
        return new Answer(
            AnswerKind.Decline, Defaults.Fill(question, ask), [new Block.Headline([headline]), RowsOf(list, dimension)], []);
    }

    private static Block.Rows RowsOf(FigureList list, Dimension dimension) => new(
        [
            .. list.Rows.Take(MaxRows).Select(figure => Line.Of(
                "rank.row",
                [figure.Id],
                ("figure", new Term.Of(figure)),
                ("member", new Term.Named(ListRule.MemberOf(figure, dimension))))),
        ],
        list.Rows.Length);

    private static ImmutableArray<FigureAsk> Asks(Question question, bool isBought, Snapshot snapshot)
    {
        var open = question with
        {
            Slots = question.Slots.RemoveRange(
                isBought ? [SlotName.Supplier] : [SlotName.Supplier, SlotName.Importer, SlotName.Place]),
        };
        return isBought ? MetricRule.Partners(open, snapshot) : MetricRule.Places(open, snapshot);
    }

    private static IEnumerable<Figure> Rows(FigureAsk ask, bool isBought, Snapshot snapshot) =>
        KnownFigures.Of(ask.Metric, ask.Commodity, ask.Clocks, snapshot)
            .Where(row => (isBought ? row.Place == ask.Place && row.Partner is not null : row.Partner is null or "WLD")
                && KnownFigures.Matches(row, ask, snapshot));

    private static Figure? Row(FigureList list, Question question, string? member, Dimension dimension)
    {
        if (member is not null) return Find(list, member, dimension);
        if (question[SlotName.Rank]?.Split(':') is not [var order, var text]) return null;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        if (number < 1 || number > list.Rows.Length) return null;
        return order == Ascending ? list.Rows[^number] : list.Rows[number - 1];
    }

    private static Figure? Find(FigureList list, string member, Dimension dimension) =>
        list.Rows.FirstOrDefault(row => ListRule.MemberOf(row, dimension) == member);

    private static IEnumerable<Block> Blocks(FigureList list, Figure row, Question question, Dimension dimension)
    {
        var isFromBelow = question[SlotName.Rank]?.StartsWith(Ascending, StringComparison.Ordinal) == true;
        var position = 1 + list.Rows.Count(other => isFromBelow ? other.Value < row.Value : other.Value > row.Value);
        yield return new Block.Headline(
        [
            Line.Of(
                "rank.position",
                [row.Id],
                ("position", new Term.Count(position)),
                ("count", new Term.Count(list.Rows.Length)),
                ("least", isFromBelow ? new Term.Count(position) : null),
                ("figure", new Term.Of(row))),
        ]);
        yield return RowsOf(list, dimension);
    }
}
