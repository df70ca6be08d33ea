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
        if (figures.Length + events > 0)
        {
            return new Answer(AnswerKind.Answer, question, [.. Topic(topic, figures, events)], []);
        }

        var nothing = Line.Of("coverage.nothing", [], ("topic", new Term.Named(topic)));
        return new Answer(AnswerKind.Decline, question, [new Block.Headline([nothing])], []);
    }

    private static Figure[] Figures(Question question, Snapshot snapshot)
    {
        var commodity = question[SlotName.Commodity];
        string?[] named = [question[SlotName.Place], question[SlotName.Importer], question[SlotName.Supplier]];
        var places = named.OfType<string>().ToArray();
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
                ("first", FigureLines.Year(figures.Min(figure => (int?)figure.Period.From.Year))),
                ("last", FigureLines.Year(figures.Max(figure => (int?)figure.Period.Year)))),
        ]);
        if (figures.Length > 0) yield return Counts(figures, figure => figure.Metric);
    }

    private static IEnumerable<Block> Whole(Figure[] figures, Question question, Snapshot snapshot)
    {
        var content = snapshot.Content;
        yield return new Block.Headline(
        [
            Line.Of(
                "coverage.whole",
                [],
                ("figures", new Term.Count(figures.Length)),
                ("metrics", new Term.Count(Distinct(figures, figure => figure.Metric))),
                ("commodities", new Term.Count(Distinct(figures, figure => figure.Commodity))),
                ("places", new Term.Count(Places(figures)))),
            Line.Of(
                "coverage.records",
                [],
                ("events", new Term.Count(content.Events.Count(IsKnown))),
                ("measures", new Term.Count(
                    content.MeasureStages.Where(IsKnown).DistinctBy(stage => stage.Measure).Count())),
                ("practices", new Term.Count(
                    content.PracticeInstances.Where(IsKnown).DistinctBy(instance => instance.Practice).Count())),
                ("sources", new Term.Count(figures.Select(figure => figure.Source).Distinct().Count())),
                ("day", Term.Day(Latest(question, snapshot)))),
        ]);
        yield return Counts(figures, figure => figure.Commodity);
        yield return new Block.Missing([Line.Of("coverage.not_covered", [])]);

        bool IsKnown(IRecord record) => record.Known.From <= question.Clocks.KnownOn;
    }

    private static DateOnly Latest(Question question, Snapshot snapshot) =>
        snapshot.LatestKnown < question.Clocks.KnownOn ? snapshot.LatestKnown : question.Clocks.KnownOn;

    private static int Places(Figure[] figures) => figures.Select(figure => figure.Place)
        .Concat(figures.Select(figure => figure.Partner).OfType<string>()).Distinct().Count();

    private static int Distinct(Figure[] figures, Func<Figure, string> by) => figures.Select(by).Distinct().Count();

    private static Block.Rows Counts(Figure[] figures, Func<Figure, string> by)
    {
        var groups = figures.GroupBy(by).OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal).ToImmutableArray();
        return new Block.Rows(
            [.. groups.Take(MaxRows).Select(group => Line.Of(
                "coverage.row", [], ("topic", new Term.Named(group.Key)), ("figures", new Term.Count(group.Count()))))],
            groups.Length);
    }
}
