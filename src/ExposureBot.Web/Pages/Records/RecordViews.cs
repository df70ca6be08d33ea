using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Web.Pages.Charts;

namespace ExposureBot.Web.Pages.Records;

/// <summary>Records as pages show them, from one base in one language.</summary>
/// <param name="knownOn">Only what was held on this day or before is shown; null: all of it.</param>
internal sealed class RecordViews(Snapshot snapshot, PageWords words, DateOnly? knownOn = null)
{
    /// <summary>The names of this base in this language.</summary>
    public Names Names { get; } = new(snapshot, words.Language);

    /// <summary>The record with this id, or null.</summary>
    public RecordView? Find(string id) =>
        Held(snapshot.FigureVersions(id)) is { IsEmpty: false } versions ? Of(versions[^1])
        : snapshot.Events.TryGetValue(id, out var happening) ? Of(happening)
        : snapshot.Measures.TryGetValue(id, out var measure) ? Of(measure)
        : snapshot.Practices.TryGetValue(id, out var practice) ? Of(practice)
        : snapshot.Statements.TryGetValue(id, out var statement) ? Of(statement)
        : snapshot.Conflicts.TryGetValue(id, out var conflict) ? Of(conflict)
        : null;

    /// <summary>A figure with its versions, editions and conflicts.</summary>
    public RecordView Of(Figure figure) => View(
        "figure", figure.Id, FigureTitle(figure), FiguresFields(figure),
        Versions(Held(snapshot.FigureVersions(figure.Id)), FiguresFields), Conflicts(figure.Id));

    /// <summary>An entry of the event log.</summary>
    public RecordView Of(Event happening) => View(
        "event", happening.Id, happening.Title.In(words.Language), EventFields(happening),
        Versions(Held([.. snapshot.Content.Events.Where(other => other.Id == happening.Id)]), EventFields),
        Conflicts(happening.Id));

    /// <summary>A legal measure with its stages and what parties say.</summary>
    public RecordView Of(Measure measure) => View(
        "measure", measure.Id, measure.Name.In(words.Language), LawFields.Of(measure, Fields()),
        Table("stages", Held(snapshot.StagesOf(measure.Id)).Select(stage => LawFields.Of(stage, Fields()))),
        Positions(measure.Id), Conflicts(measure.Id));

    /// <summary>A practice with its instances and what parties say.</summary>
    public RecordView Of(Practice practice) => View(
        "practice", practice.Id, practice.Name.In(words.Language), LawFields.Of(practice, Fields()),
        Table("instances", Held(snapshot.InstancesOf(practice.Id)).Select(instance => LawFields.Of(instance, Fields()))),
        Positions(practice.Id), Conflicts(practice.Id));

    /// <summary>A statement with the chain by which it came.</summary>
    public RecordView Of(Statement statement) => View(
        "statement", statement.Id, statement.Text.In(words.Language), LawFields.Of(statement, Fields()),
        Conflicts(statement.Id));

    /// <summary>A conflict with its members.</summary>
    public RecordView Of(Conflict conflict) => View(
        "conflict", conflict.Id, conflict.Topic.In(words.Language), ConflictFields(conflict));

    /// <summary>What a figure is about, without its period and value.</summary>
    public string TitleWithoutPeriod(Figure figure)
    {
        var partner = figure.Partner is null ? "" : $", {Names.Text(figure.Partner)}";
        return $"{Names.Text(figure.Metric)}: {Names.Text(figure.Place)}{partner}, {Names.Text(figure.Commodity)}";
    }

    /// <summary>The value of a figure with its bound and unit, such as "about 63 %".</summary>
    public string ValueOf(Figure figure)
    {
        var bound = figure.Bound == Bound.Exact ? "" : words.Word(figure.Bound) + " ";
        var value = figure.Value.ToString("#,0.#############", CultureInfo.InvariantCulture);
        return $"{bound}{value} {words.Unit(figure.Unit)}";
    }

    /// <summary>A figure as a point of a chart, leading to its record.</summary>
    public ChartPoint Point(Figure figure, string label, bool afterBreak) => new(
        figure, new FieldText(label, Links.Record(figure.Id, words.Tag)), ValueOf(figure), afterBreak);

    private static RecordTable? Table(string title, IEnumerable<IReadOnlyList<Field>> rows) =>
        rows.ToList() is { Count: > 0 } all ? new RecordTable(title, all) : null;

    private RecordView View(
        string kind, string id, string title, IReadOnlyList<Field> fields, params RecordTable?[] tables) => new(
        words["record." + kind], id, title, fields,
        [.. tables.OfType<RecordTable>().Select(table => table with { Title = words["record." + table.Title] })]);

    private ImmutableArray<T> Held<T>(ImmutableArray<T> records) where T : IRecord => [.. records.Where(IsHeld)];

    private bool IsHeld<T>(T record) where T : IRecord => knownOn is not { } day || record.Known.From <= day;

    private FieldList Fields() => new(words, Names);

    private string FigureTitle(Figure figure) =>
        $"{TitleWithoutPeriod(figure)}, {figure.Period.Printed}: {ValueOf(figure)}";

    private IReadOnlyList<Field> FiguresFields(Figure figure) => Fields()
        .Text("id", figure.Id).Name("metric", figure.Metric).Name("place", figure.Place).Name("partner", figure.Partner)
        .Name("commodity", figure.Commodity).Text("value", figure.Value.ToString(CultureInfo.InvariantCulture))
        .Text("unit", words.Unit(figure.Unit)).Word("bound", figure.Bound).Text("period", figure.Period.Printed)
        .Word("stage", figure.Stage).Phrase("product", figure.Application ?? figure.Product, figure.Product).Text("hs", figure.Hs).Word("scope", figure.Scope)
        .Word("basis", figure.Basis).Word("direction", figure.Direction).Word("class", figure.Class)
        .Flag("relayed", figure.Relayed).Word("headline", figure.Headline).Text("attribution", figure.Attribution)
        .Names("supersedes", figure.Supersedes)
        .Name("superseded_by", snapshot.SupersededBy(figure.Id) is { } newer && IsHeld(newer) ? newer.Id : null)
        .Known(figure.Known).Names("sources", figure.Sources).Text("locator", figure.Locator).Text("note", figure.Note)
        .Fields;

    private IReadOnlyList<Field> EventFields(Event happening) => Fields()
        .Text("id", happening.Id).Date("date", happening.Date).Local("summary", happening.Summary)
        .Word("kind", happening.Class).Names("actors", happening.Actors).Names("targets", happening.Targets)
        .Names("commodities", happening.Commodities).Word("authority", happening.Authority)
        .Word("legal_stage", happening.Stage).Date("ends", happening.Ends).Names("supersedes", happening.Supersedes)
        .Name("same_as", happening.SameAs).Known(happening.Known).Names("sources", happening.Sources)
        .Text("note", happening.Note).Fields;

    private IReadOnlyList<Field> ConflictFields(Conflict conflict) => Fields()
        .Text("id", conflict.Id).Word("kind", conflict.Kind).Name("metric", conflict.Metric).Name("place", conflict.Place)
        .Name("partner", conflict.Partner).Name("commodity", conflict.Commodity).Names("members", conflict.Members)
        .Text("causes", string.Join(", ", conflict.Causes.Select(words.Word))).Local("why", conflict.Why)
        .Name("preferred", conflict.Preferred).Text("note", conflict.Note).Fields;

    private static RecordTable? Versions<T>(ImmutableArray<T> versions, Func<T, IReadOnlyList<Field>> fields) =>
        versions.Length > 1 ? Table("versions", versions.Select(fields)) : null;

    private RecordTable? Positions(string item) =>
        Table("positions", Held(snapshot.PositionsOn(item)).Select(position => LawFields.Of(position, Fields())));

    private RecordTable? Conflicts(string record) =>
        Table("conflicts", snapshot.ConflictsOf(record).Select(ConflictFields));
}
