using System.Collections.Immutable;
using ExposureBot.Answering.Events;
using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>
/// The shape <c>changes</c>: what the base holds on a day that it did not hold before: new stages of measures,
/// new events, revised figures with their old value.
/// </summary>
internal static class ChangesShape
{
    private const int MostRows = 5;
    private const int DefaultDays = 7;

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var until = question.Clocks.KnownOn;
        var since = AskedRange.Of(question).Since ?? until.AddDays(-DefaultDays);
        var scope = question[SlotName.Commodity] is { } good ? CommodityScope.Within(good, snapshot) : null;
        var stages = Stages(since, question, scope, snapshot).ToImmutableArray();
        var events = snapshot.Content.Events
            .Where(happening => IsNew(happening) && (scope is null || happening.Commodities.Any(scope.Contains)))
            .OrderByDescending(happening => happening.Known.From)
            .ToImmutableArray();
        var revised = snapshot.Content.Figures
            .Where(figure => IsNew(figure) && figure.Supersedes.Count > 0
                && (scope is null || scope.Contains(figure.Commodity)))
            .ToImmutableArray();
        var rows = stages.Concat(events.Select(happening => EventLines.Of("timeline.row", happening)))
            .Concat(revised.Select(figure => Revised(figure, snapshot)))
            .ToImmutableArray();
        var headline = Line.Of(
            rows.IsEmpty ? "changes.none" : "changes.headline",
            [],
            ("since", Term.Day(since)),
            ("until", Term.Day(until)),
            ("stages", new Term.Count(stages.Length)),
            ("events", new Term.Count(events.Length)),
            ("revised", new Term.Count(revised.Length)));
        return new Answer(
            AnswerKind.Answer, question,
            [new Block.Headline([headline]), new Block.Rows([.. rows.Take(MostRows)], rows.Length)], []);

        bool IsNew(IRecord record) => record.Known.From > since && record.Known.On(until);
    }

    private static IEnumerable<Line> Stages(
        DateOnly since, Question question, HashSet<string>? scope, Snapshot snapshot)
    {
        var measures = snapshot.Content.MeasureStages
            .Where(stage => stage.Known.From > since && stage.Known.On(question.Clocks.KnownOn))
            .Select(stage => snapshot.Measures[stage.Measure])
            .Where(measure => scope is null || measure.Commodities.Any(scope.Contains))
            .DistinctBy(measure => measure.Id)
            .ToImmutableArray();
        // A bundle stands for its parts.
        return measures.Where(measure => !measures.Any(bundle => bundle.Id == measure.Parent))
            .Select(measure => PaperRule.Find(measure, question.Clocks, snapshot))
            .OfType<PaperState>()
            .Select(state => PaperLines.Stage("status.paper", state, question.Clocks, snapshot));
    }

    private static Line Revised(Figure figure, Snapshot snapshot) => Line.Of(
        "changes.revised",
        [figure.Id],
        ("figure", new Term.Of(figure)),
        ("old", snapshot.FigureVersions(figure.Supersedes[0]) is [var old, ..] ? new Term.Of(old) : null));
}
