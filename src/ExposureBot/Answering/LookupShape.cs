using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>lookup</c>: what a number stands for in the records.</summary>
internal static class LookupShape
{
    private const int MaxRows = 5;

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var values = Values(question);
        if (values.Length == 0) return OneShape.Answer(question, snapshot);
        var found = LookupRule.Find(values, question, snapshot);
        if (found.IsEmpty && TimelineShape.Told(question, snapshot) is { } told) return told;
        return found.IsEmpty
            ? new Answer(AnswerKind.Decline, question, [.. Nothing(question, snapshot)], [])
            : new Answer(AnswerKind.Answer, question, [.. Blocks(found, question, snapshot)], []);
    }

    private static decimal[] Values(Question question) =>
        [.. (question[SlotName.Value] ?? "").Split(';').Select(Number).OfType<decimal>()];

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static IEnumerable<Block> Blocks(ImmutableArray<Figure> found, Question question, Snapshot snapshot)
    {
        var first = found[0];
        yield return new Block.Headline([Headline(first), .. NotOf(question, found)]);
        var rest = found.RemoveAt(0);
        if (rest.Length > 0)
        {
            yield return new Block.Rows(
                [.. rest.Take(MaxRows).Select(figure => FigureLines.Of("lookup.row", figure))], rest.Length);
        }

        if (Values(question).Length > 1 && Leader(first, question, snapshot) is { } leader && !found.Contains(leader))
        {
            yield return new Block.AlsoHeld([FigureLines.Of("lookup.held", leader)]);
        }

        var conflicts = snapshot.ConflictsOf(first.Id);
        var why = conflicts.FirstOrDefault(conflict => ConflictRule.IsWhollyKnown(conflict, question.Clocks, snapshot));
        if (why is not null)
        {
            yield return new Block.WhyDiffer(
            [
                Line.Of("one.why", [], ("causes", FigureLines.Words(why.Causes)), ("why", new Term.Written(why.Why))),
            ]);
        }
    }

    // Of two values in question neither need be the one that would answer.
    private static Figure? Leader(Figure figure, Question question, Snapshot snapshot)
    {
        var year = Asking.Year(question[SlotName.Year]);
        var ask = new FigureAsk(figure.Metric, figure.Place, figure.Partner, figure.Commodity, question.Clocks)
        {
            YearFrom = year,
            YearTo = year,
        };
        return Part.Of(ask, snapshot).Led.Select(choice => choice.Leader).FirstOrDefault();
    }

    private static Line Headline(Figure figure) => Line.Of(
        figure.Class is FigureClass.AuthorStatement or FigureClass.Opinion ? "lookup.claim" : "lookup.headline",
        [figure.Id],
        ("figure", new Term.Of(figure)));

    // "Is 58 % the dysprosium share or that of all rare earths?": the good that it is not of is named.
    private static IEnumerable<Line> NotOf(Question question, ImmutableArray<Figure> found)
    {
        foreach (var name in new[] { SlotName.Commodity, SlotName.Commodity2 })
        {
            if (question[name] is { } commodity && found.All(figure => figure.Commodity != commodity))
            {
                yield return Line.Of("lookup.not_of", [], ("commodity", new Term.Named(commodity)));
            }
        }
    }

    private static IEnumerable<Block> Nothing(Question question, Snapshot snapshot)
    {
        var value = new Term.Echo(question[SlotName.Value]!);
        yield return new Block.Headline([Line.Of("lookup.nothing", [], ("value", value))]);
        if (MetricRule.Resolve(question, snapshot) is not [var ask, ..]) yield break;
        var leader = Part.Of(ask, snapshot).Led.Select(choice => choice.Leader).FirstOrDefault();
        if (leader is not null) yield return new Block.AlsoHeld([FigureLines.Of("lookup.held", leader)]);
    }
}
