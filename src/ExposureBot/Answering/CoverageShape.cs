using System.Collections.Immutable;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>coverage</c>: what the base holds, counted from its records.</summary>
internal static class CoverageShape
{
    private const int MaxRows = 5;

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var topic = question[SlotName.Commodity] ?? question[SlotName.Place] ?? question[SlotName.Importer]
            ?? question[SlotName.Supplier] ?? question[SlotName.Source] ?? question.Metric?.Value;
        var figures = Figures(question, snapshot);
        if (topic is null) return new Answer(AnswerKind.Answer, question, [.. Whole(figures, question, snapshot)], []);
        var events = Events(question, snapshot);
        return figures.Length + events == 0
            ? new Answer(AnswerKind.Decline, question, [new Block.Headline([Line.Of("coverage.nothing", [], ("topic", new Term.Named(topic)))])], [])
            : new Answer(AnswerKind.Answer, question, [.. Topic(topic, figures, events)], []);
    }

    private static Figure[] Figures(Question question, Snapshot snapshot)
    {
        var commodity = question[SlotName.Commodity];
        var places = new[] { question[SlotName.Place], question[SlotName.Importer], question[SlotName.Supplier] }.OfType<string>().ToArray();
        var rows = commodity is null ? snapshot.Content.Figures.AsEnumerable() : snapshot.FiguresAbout(commodity);
        return [.. rows.Where(figure => figure.Known.On(question.Clocks.KnownOn)
            && Array.TrueForAll(places, place => figure.Place == place || figure.Partner == place)
            && (question.Metric is not { } metric || figure.Metric == metric.Value)
            && (question[SlotName.Source] is not { } source || SourceRule.IsFrom(figure, source, snapshot)))];
    }

    private static int Events(Question question, Snapshot snapshot)
    {
        var commodity = question[SlotName.Commodity];
        var place = question[SlotName.Place] ?? question[SlotName.Importer] ?? question[SlotName.Supplier];
        return commodity is null && place is null
            ? 0
            : snapshot.Content.Events.Count(happening => happening.Known.On(question.Clocks.KnownOn)
                && (commodity is null || happening.Commodities.Contains(commodity))
                && (place is null || happening.Actors.Contains(place) || happening.Targets.Contains(place)));
    }

    private static IEnumerable<Block> Topic(string topic, Figure[] figures, int events)
    {
        yield return new Block.Headline(
        [
            Line.Of(
                "coverage.topic",
                [],
                ("topic", new Term.Named(topic)),
                ("figures", new Term.Count(figures.Length)),
                ("events", new Term.Count(events)),
                ("first", figures.Length == 0 ? null : FigureLines.Year(figures.Min(figure => figure.Period.From.Year))),
                ("last", figures.Length == 0 ? null : FigureLines.Year(figures.Max(figure => figure.Period.Year)))),
        ]);
        if (figures.Length > 0) yield return Counts(figures, figure => figure.Metric);
    }

    private static IEnumerable<Block> Whole(Figure[] figures, Question question, Snapshot snapshot)
    {
        yield return new Block.Headline(
        [
            Line.Of(
                "coverage.whole",
                [],
                ("figures", new Term.Count(figures.Length)),
                ("metrics", new Term.Count(Distinct(figures, figure => figure.Metric))),
                ("commodities", new Term.Count(Distinct(figures, figure => figure.Commodity))),
                ("places", new Term.Count(figures.SelectMany(figure => new[] { figure.Place, figure.Partner }).OfType<string>().Distinct().Count()))),
            Line.Of(
                "coverage.records",
                [],
                ("events", new Term.Count(snapshot.Content.Events.Count(happening => happening.Known.On(question.Clocks.KnownOn)))),
                ("measures", new Term.Count(snapshot.Content.Measures.Count(measure => snapshot.StagesOf(measure.Id).Any(stage => stage.Known.From <= question.Clocks.KnownOn)))),
                ("practices", new Term.Count(snapshot.Content.Practices.Count(practice => snapshot.InstancesOf(practice.Id).Any(instance => instance.Known.From <= question.Clocks.KnownOn)))),
                ("sources", new Term.Count(figures.Select(figure => figure.Source).Distinct().Count())),
                ("day", Term.Day(Latest(question, snapshot)))),
        ]);
        yield return Counts(figures, figure => figure.Commodity);
        yield return new Block.Missing([Line.Of("coverage.not_covered", [])]);
    }

    private static DateOnly Latest(Question question, Snapshot snapshot) =>
        snapshot.LatestKnown < question.Clocks.KnownOn ? snapshot.LatestKnown : question.Clocks.KnownOn;

    private static int Distinct(Figure[] figures, Func<Figure, string> by) => figures.Select(by).Distinct().Count();

    private static Block.Rows Counts(Figure[] figures, Func<Figure, string> by)
    {
        var groups = figures.GroupBy(by).OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal).ToImmutableArray();
        return new Block.Rows(
            [.. groups.Take(MaxRows).Select(group => Line.Of("coverage.row", [], ("topic", new Term.Named(group.Key)), ("figures", new Term.Count(group.Count()))))],
            groups.Length);
    }
}
