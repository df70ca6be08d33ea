using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ExposureBot.Knowledge;

/// <summary>One base version in memory, immutable, with the indices that questions need. Safe for any thread.</summary>
/// <remarks>Nothing here filters by known time: an answerer asks <see cref="Known.On"/> with the question's clock.</remarks>
public sealed class Snapshot
{
    private readonly FrozenDictionary<FigureKey, ImmutableArray<Figure>> figuresByKey;
    private readonly FrozenDictionary<(string Metric, string Commodity), ImmutableArray<Figure>> figuresByMetricCommodity;
    private readonly FrozenDictionary<string, ImmutableArray<Figure>> figuresByCommodity;
    private readonly FrozenDictionary<string, ImmutableArray<Figure>> figuresById;
    private readonly FrozenDictionary<string, ImmutableArray<MeasureStage>> stagesByMeasure;
    private readonly FrozenDictionary<string, ImmutableArray<PracticeInstance>> instancesByPractice;
    private readonly FrozenDictionary<string, ImmutableArray<Position>> positionsByItem;
    private readonly FrozenDictionary<string, ImmutableArray<Conflict>> conflictsByMember;
    private readonly FrozenDictionary<string, ImmutableArray<string>> childrenByCommodity;
    private readonly FrozenDictionary<string, ImmutableArray<string>> aboveByCommodity;
    private readonly FrozenDictionary<string, ImmutableArray<Membership>> membersBySet;
    private readonly FrozenDictionary<string, ImmutableArray<Use>> usesByCommodity;
    private readonly FrozenDictionary<string, Figure> superseding;
    private readonly FrozenDictionary<string, LocalText> wordings;
    private readonly FrozenDictionary<string, FrozenSet<Stage>> stagesByMetric;

    /// <summary>Indexes <paramref name="content"/>, which must be a valid base (see <c>Loading</c>).</summary>
    /// <param name="version">The base version.</param>
    public Snapshot(string version, KnowledgeBase content)
    {
        Version = version;
        Content = content;
        figuresByKey = Group(content.Figures, figure => figure.Key);
        figuresByMetricCommodity = Group(content.Figures, figure => (figure.Metric, figure.Commodity));
        figuresByCommodity = Group(content.Figures, figure => figure.Commodity);
        figuresById = Group(content.Figures, figure => figure.Id);
        stagesByMeasure = Group(content.MeasureStages, stage => stage.Measure);
        instancesByPractice = Group(content.PracticeInstances, instance => instance.Practice);
        positionsByItem = Group(content.Positions, position => position.Item);
        conflictsByMember = Group(
            content.Conflicts.SelectMany(conflict => conflict.Members.Select(member => (member, conflict))),
            pair => pair.member,
            pair => pair.conflict);
        childrenByCommodity = Group(
            content.Commodities.Where(commodity => commodity.Parent is not null),
            commodity => commodity.Parent!,
            commodity => commodity.Id);
        var parents = content.Commodities.ToLookup(commodity => commodity.Id, commodity => commodity.Parent);
        aboveByCommodity = content.Commodities.Select(commodity => commodity.Id).Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(id => id, id => Chain(id, parents), StringComparer.Ordinal);
        membersBySet = Group(content.Memberships, membership => membership.Set);
        usesByCommodity = Group(content.Uses, use => use.Commodity);
        superseding = content.Figures
            .SelectMany(figure => figure.Supersedes.Select(old => (old, figure)))
            .GroupBy(pair => pair.old)
            .ToFrozenDictionary(group => group.Key, group => group.MinBy(pair => pair.figure.Known.From).figure);
        stagesByMetric = content.Figures.GroupBy(figure => figure.Metric, figure => figure.Stage)
            .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet());
        Metrics = ById(content.Metrics, metric => metric.Id);
        Places = ById(content.Places, place => place.Id);
        Commodities = ById(content.Commodities, commodity => commodity.Id);
        Organisations = ById(content.Organisations, organisation => organisation.Id);
        Persons = ById(content.Persons, person => person.Id);
        Sources = ById(content.Sources, source => source.Id);
        Events = ById(content.Events, happening => happening.Id);
        Measures = ById(content.Measures, measure => measure.Id);
        Practices = ById(content.Practices, practice => practice.Id);
        Statements = ById(content.Statements, statement => statement.Id);
        Conflicts = ById(content.Conflicts, conflict => conflict.Id);
        wordings = content.Wordings.DistinctBy(wording => wording.Text.En, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(wording => wording.Text.En, wording => wording.Text, StringComparer.OrdinalIgnoreCase);
        LatestKnown = content.Figures.Select(figure => figure.Known.From)
            .Concat(content.Events.Select(happening => happening.Known.From))
            .DefaultIfEmpty(DateOnly.MinValue).Max();
    }

    /// <summary>The base version: hash of the content.</summary>
    public string Version { get; }

    /// <summary>The records as lists.</summary>
    public KnowledgeBase Content { get; }

    /// <summary>The newest day from which any figure or event was held: until when the base reaches.</summary>
    public DateOnly LatestKnown { get; }

    public FrozenDictionary<string, Metric> Metrics { get; }
    public FrozenDictionary<string, Place> Places { get; }
    public FrozenDictionary<string, Commodity> Commodities { get; }
    public FrozenDictionary<string, Organisation> Organisations { get; }
    public FrozenDictionary<string, Person> Persons { get; }
    public FrozenDictionary<string, Source> Sources { get; }

    /// <summary>Events by id; of several versions of one event, the last in the file.</summary>
    public FrozenDictionary<string, Event> Events { get; }
    public FrozenDictionary<string, Measure> Measures { get; }
    public FrozenDictionary<string, Practice> Practices { get; }
    public FrozenDictionary<string, Statement> Statements { get; }
    public FrozenDictionary<string, Conflict> Conflicts { get; }

    /// <summary>The figures of exactly this key, all versions and periods.</summary>
    public ImmutableArray<Figure> FiguresOf(FigureKey key) => Find(figuresByKey, key);

    /// <summary>The figures of a metric for a commodity, over all places and partners.</summary>
    public ImmutableArray<Figure> FiguresOf(string metric, string commodity) =>
        Find(figuresByMetricCommodity, (metric, commodity));

    /// <summary>All figures of a commodity.</summary>
    public ImmutableArray<Figure> FiguresAbout(string commodity) => Find(figuresByCommodity, commodity);

    /// <summary>The stages at which a metric is counted; empty if it has no figure.</summary>
    public FrozenSet<Stage> StagesOfMetric(string metric) =>
        stagesByMetric.TryGetValue(metric, out var found) ? found : FrozenSet<Stage>.Empty;

    /// <summary>The versions of one figure, in the order of the file; empty if there is none.</summary>
    public ImmutableArray<Figure> FigureVersions(string id) => Find(figuresById, id);

    /// <summary>The figure that supersedes <paramref name="id"/> (the first to be known), or null.</summary>
    public Figure? SupersededBy(string id) => superseding.GetValueOrDefault(id);

    /// <summary>The stages of a measure, in the order of the file.</summary>
    public ImmutableArray<MeasureStage> StagesOf(string measure) => Find(stagesByMeasure, measure);

    /// <summary>The dated instances of a practice.</summary>
    public ImmutableArray<PracticeInstance> InstancesOf(string practice) => Find(instancesByPractice, practice);

    /// <summary>What parties say of a measure or practice.</summary>
    public ImmutableArray<Position> PositionsOn(string item) => Find(positionsByItem, item);

    /// <summary>The conflicts that have <paramref name="record"/> as a member.</summary>
    public ImmutableArray<Conflict> ConflictsOf(string record) => Find(conflictsByMember, record);

    /// <summary>Ids of the commodities directly below this one.</summary>
    public ImmutableArray<string> ChildrenOf(string commodity) => Find(childrenByCommodity, commodity);

    /// <summary>The groups that take a commodity in, nearest first; empty at the top.</summary>
    public ImmutableArray<string> Above(string commodity) => Find(aboveByCommodity, commodity);

    /// <summary>Whether the second is among what is <see cref="Above"/> the first.</summary>
    public bool IsBelow(string commodity, string group) => Above(commodity).Contains(group);

    /// <summary>The members of a set.</summary>
    public ImmutableArray<Membership> MembersOf(string set) => Find(membersBySet, set);

    /// <summary>What a commodity goes into.</summary>
    public ImmutableArray<Use> UsesOf(string commodity) => Find(usesByCommodity, commodity);

    /// <summary>A phrase of a record as <c>terms.csv</c> has it; one that it does not have stays in English.</summary>
    public LocalText WordingOf(string phrase) => wordings.GetValueOrDefault(phrase) ?? LocalText.Same(phrase);

    // A valid base has no circle.
    private static ImmutableArray<string> Chain(string commodity, ILookup<string, string?> parents)
    {
        var chain = ImmutableArray.CreateBuilder<string>();
        for (var at = parents[commodity].LastOrDefault(); at is not null; at = parents[at].LastOrDefault()) chain.Add(at);
        return chain.ToImmutable();
    }

    private static FrozenDictionary<TKey, ImmutableArray<T>> Group<T, TKey>(IEnumerable<T> items, Func<T, TKey> key)
        where TKey : notnull => Group(items, key, item => item);

    private static FrozenDictionary<TKey, ImmutableArray<TValue>> Group<T, TKey, TValue>(
        IEnumerable<T> items, Func<T, TKey> key, Func<T, TValue> value) where TKey : notnull =>
        items.GroupBy(key, value).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

    private static FrozenDictionary<string, T> ById<T>(IEnumerable<T> items, Func<T, string> id)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items) found[id(item)] = item;
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<T> Find<TKey, T>(FrozenDictionary<TKey, ImmutableArray<T>> index, TKey key)
        where TKey : notnull => index.TryGetValue(key, out var found) ? found : [];
}
