using System.Collections.Immutable;
using ExposureBot.Answering.Events;
using ExposureBot.Answering.Figures;
using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.About;

/// <summary>
/// What is said about the records of the last answer: one list of lines for each thing that can be asked.
/// </summary>
internal static class MetaLines
{
    /// <summary>Source of each record: publisher, maker, class, whether it was relayed.</summary>
    public static IEnumerable<Line> Sources(LastRecords last, Snapshot snapshot) =>
        last.Figures.Select(figure => Line.Of(
                "meta.source_figure", [figure.Id], ("figure", new Term.Of(figure)),
                    ("source", new Term.Named(figure.Source))))
            .Concat(last.Statements.Select(statement => Line.Of(
                "meta.source_statement", [statement.Id],
                ("source", new Term.Named(statement.Source)), ("chain", new Term.Quoted(statement.Chain)),
                ("speaker", new Term.Quoted(statement.Speaker)))))
            .Concat(last.Events.Select(happening => Line.Of(
                "meta.source_event", [happening.Id],
                ("source", new Term.Named(happening.Sources[0])), ("title", new Term.Written(happening.Title)),
                ("authority", Term.Listed(happening.Authority)))))
            .Concat(last.Items.Select(id => OfItem(id, snapshot)).OfType<Line>());

    /// <summary>Where each source can be found.</summary>
    public static IEnumerable<Line> Links(LastRecords last) =>
        last.Figures.Select(figure => figure.Source)
            .Concat(last.Statements.Select(statement => statement.Source))
            .Concat(last.Events.Select(happening => happening.Sources[0]))
            .Distinct(StringComparer.Ordinal)
            .Select(source => Line.Of("meta.link", [source], ("source", new Term.Named(source))));

    /// <summary>
    /// Three dates of each record: what it is about, when its source appeared, from when it was held.
    /// </summary>
    public static IEnumerable<Line> Dates(LastRecords last, Clocks clocks, Snapshot snapshot) =>
        last.Figures.SelectMany(figure => Dates(figure, clocks, snapshot))
            .Concat(last.Events.Select(happening => Line.Of(
                "meta.dates_event", [happening.Id],
                ("title", new Term.Written(happening.Title)), ("on", new Term.On(happening.Date)),
                ("known", Term.Day(happening.Known.From)))))
            .Concat(last.Statements.Where(statement => statement.Date != default).Select(statement => Line.Of(
                "meta.dates_event", [statement.Id],
                ("title", new Term.Written(statement.Text)), ("on", new Term.On(statement.Date)),
                ("known", Term.Day(statement.Known.From)))));

    /// <summary>The year or day that each record is about.</summary>
    public static IEnumerable<Line> Times(LastRecords last, Clocks clocks, Snapshot snapshot) =>
        last.Figures.Select(figure => FigureLines.Of("meta.year_figure", figure))
            .Concat(last.Events.Select(happening => EventLines.Of("meta.when_event", happening)))
            .Concat(last.Items.SelectMany(id => Stage(id, clocks, snapshot)))
            .Concat(last.Statements.Where(statement => statement.Date != default).Select(statement => Line.Of(
                "meta.when_statement", [statement.Id],
                ("date", new Term.On(statement.Date)), ("statement", new Term.Written(statement.Text)))));

    /// <summary>Why each record can be relied on or not: reasons, never a percentage.</summary>
    public static IEnumerable<Line> Reasons(LastRecords last, Clocks clocks, Snapshot snapshot) =>
        last.Figures.Select(figure => Reasons(figure, clocks, snapshot))
            .Concat(last.Statements.Select(statement => StatementBlocks.Standing(statement)))
            .Concat(last.Events.Select(happening => Line.Of(
                "meta.reasons_event", [happening.Id],
                ("title", new Term.Written(happening.Title)), ("authority", Term.Listed(happening.Authority)),
                ("count", new Term.Count(happening.Sources.Count)))))
            .Concat(last.Items.Select(id => OfItem(id, snapshot)).OfType<Line>());

    /// <summary>The typed causes of differences; where all that differs is asked about, the records stand below.</summary>
    public static IEnumerable<Line> Disagreements(LastRecords last, Clocks clocks, Snapshot snapshot)
    {
        var causes = Causes(last, clocks, snapshot);
        var ids = last.Ids.ToHashSet(StringComparer.Ordinal);
        return causes.IsEmpty || !snapshot.Content.Conflicts.Any(conflict => conflict.Members.All(ids.Contains)) ? causes
            : causes.Take(1).Concat(Sources(last, snapshot));
    }

    /// <summary>The typed causes of differences on these records.</summary>
    public static ImmutableArray<Line> Causes(LastRecords last, Clocks clocks, Snapshot snapshot) =>
        EventLines.Conflicts(
        last.Figures.Select(figure => figure.Id)
            .Concat(last.Events.Select(happening => happening.Id))
            .Concat(last.Statements.Select(statement => statement.Id)),
        clocks, snapshot);

    /// <summary>What the records of a happening say of it, where nothing else is held.</summary>
    public static IEnumerable<Line> Recorded(LastRecords last, Clocks clocks, Snapshot snapshot) =>
        last.Events.Select(happening => EventLines.Summary(happening, clocks, snapshot));

    /// <summary>Who said or made what.</summary>
    public static IEnumerable<Line> Speakers(LastRecords last, Clocks clocks, Snapshot snapshot) =>
        last.Figures.Select(figure => FigureLines.Of("meta.maker", figure))
            .Concat(last.Positions(clocks, snapshot)
                .Select(position => PartyLines.Row("meta.speaker", position, snapshot)))
            .Concat(last.Statements.Select(StatementBlocks.Standing))
            .Concat(last.Events.Where(happening => happening.Actors.Count > 0).Select(happening => Line.Of(
                "meta.actor", [happening.Id],
                ("title", new Term.Written(happening.Title)), ("actors", Speaker.Of(happening.Actors, snapshot)))));

    /// <summary>How each figure came about.</summary>
    public static IEnumerable<Line> Methods(LastRecords last) =>
        last.Figures.Select(figure => FigureLines.Of("meta.method", figure));

    private static Line? OfItem(string id, Snapshot snapshot) =>
        snapshot.Measures.TryGetValue(id, out var measure)
            ? Line.Of("meta.source_measure", [id], ("measure", new Term.Named(measure.Id)),
                ("source", Named(measure.Sources)))
        : snapshot.Practices.TryGetValue(id, out var practice)
            ? Line.Of("meta.source_practice", [id], ("practice", new Term.Named(practice.Id)),
                ("source", Named(practice.Sources)))
        : null;

    private static Term.Named? Named(IReadOnlyList<string> sources) => sources.Count == 0 ? null
        : new Term.Named(sources[0]);

    private static IEnumerable<Line> Stage(string id, Clocks clocks, Snapshot snapshot) =>
        snapshot.Measures.TryGetValue(id, out var measure) && PaperRule.Find(measure, clocks, snapshot) is { } paper
            ? [PaperLines.Stage("status.paper", paper, clocks, snapshot)]
        : snapshot.Practices.TryGetValue(id, out var practice)
            && PracticeRule.Find(practice, clocks, snapshot) is { } state
            ? [PracticeLines.Level(state, false)]
        : [];

    private static IEnumerable<Line> Dates(Figure figure, Clocks clocks, Snapshot snapshot)
    {
        yield return FigureLines.Of("meta.dates_figure", figure);
        var newer = snapshot.FiguresOf(figure.Key)
            .Where(other => other.Known.On(clocks.KnownOn) && other.Period.To > figure.Period.To)
            .MaxBy(other => other.Period.To);
        if (newer is not null) yield return FigureLines.Of("meta.newer", newer);
    }

    private static Line Reasons(Figure figure, Clocks clocks, Snapshot snapshot)
    {
        var others = snapshot.FiguresOf(figure.Key)
            .Where(other => other.Known.On(clocks.KnownOn) && other.Period.Printed == figure.Period.Printed
                && other.Source != figure.Source && Tiers.Of(other, snapshot) != Tier.D)
            .ToImmutableArray();
        return Line.Of(
            "meta.reasons_figure",
            [figure.Id],
            ("figure", new Term.Of(figure)),
            ("same", new Term.Count(
                others.Where(other => Rounding.AreSame(other, figure)).DistinctBy(other => other.Source).Count())),
            ("conflicts", new Term.Count(snapshot.ConflictsOf(figure.Id).Length)));
    }
}
