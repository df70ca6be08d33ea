using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// What is lost if several stop at once. For users: their shares are added only within one list; else each stands for itself.
/// </summary>
internal static class LossOfSeveral
{
    private const string Percent = "percent";

    /// <summary>The answer, or null if only one supplier is meant, see <see cref="ComparedSides"/>.</summary>
    public static Answer? Of(Question question, Snapshot snapshot)
    {
        if (question[SlotName.Supplier] is null || question[SlotName.Supplier2] is null) return null;
        var sides = ComparedSides.Of(question, snapshot);
        if (sides.Length < 2) return null;
        var shares = Alike(sides, snapshot);
        if (shares.IsEmpty || Derivations.Sum(shares) is not { } sum) return CompareShape.Answer(Added(question), snapshot);
        var cut = GivenNumbers.Of(question).Cut is < 100 and var given ? given : null as decimal?;
        var loss = cut is null ? null : sum with
        {
            Id = "derived:loss",
            Formula = "product",
            Numbers = [cut.Value],
            Value = Math.Round(sum.Value * cut.Value / 100, 1, MidpointRounding.AwayFromZero),
        };
        ImmutableArray<Figure> ordered = [.. shares.OrderByDescending(share => share.Value)];
        var headline = Line.Of(
            "what_if.several",
            ordered.Select(share => share.Id),
            ("sum", new Term.Derived(sum)),
            ("loss", loss is null ? null : new Term.Derived(loss)),
            ("cut", cut is { } value ? new Term.Echo(value.ToString("0.####", CultureInfo.InvariantCulture)) : null),
            ("all", FigureLines.Several(ordered.Select(share => new Term.Of(share)))),
            ("of_places", ordered[0].Place != ordered[1].Place ? new Term.Count(ordered.Length) : null),
            ("metric", new Term.Named(ordered[0].Metric)),
            ("commodity", new Term.Named(ordered[0].Commodity)),
            ("figure", new Term.Of(ordered[0])));
        return new Answer(
            AnswerKind.Answer, Defaults.Fill(question, sides[0]) with { Metric = new Slot(ordered[0].Metric, Origin.Default) },
            [
                new Block.Headline([headline]),
                new Block.Rows([.. ordered.Select(CompareLines.Column)], ordered.Length),
                new Block.Remark([Line.Of("what_if.assumed", [])]),
            ],
            []);
    }

    // What cannot be added stands side by side, and is said not to be added.
    private static Question Added(Question question) => question with
    {
        Shape = Shape.Compare,
        Slots = question.Slots.SetItem(SlotName.Topic, new Slot("sum", Origin.Said)),
    };

    // Shares before tonnes: they say what part of the whole goes.
    private static ImmutableArray<Figure> Alike(ImmutableArray<FigureAsk> sides, Snapshot snapshot)
    {
        var metric = sides[0].Metric;
        var asShares = snapshot.Metrics.ContainsKey(metric + "_share")
            ? CompareRule.Alike([.. sides.Select(side => side with { Metric = metric + "_share" })], snapshot, areParts: true)
            : [];
        if (!asShares.IsEmpty && asShares.All(share => share.Unit == Percent)) return asShares;
        return CompareRule.Alike(sides, snapshot, areParts: true);
    }
}
