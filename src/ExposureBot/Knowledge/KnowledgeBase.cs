using System.Collections.Immutable;

namespace ExposureBot.Knowledge;

/// <summary>All records of one base version, as lists in the order of the files: what a load reads and writes.</summary>
public sealed record KnowledgeBase
{
    public required ImmutableArray<Metric> Metrics { get; init; }
    public required ImmutableArray<Place> Places { get; init; }
    public required ImmutableArray<Commodity> Commodities { get; init; }
    public required ImmutableArray<Organisation> Organisations { get; init; }
    public required ImmutableArray<Person> Persons { get; init; }
    public required ImmutableArray<Office> Offices { get; init; }
    public required ImmutableArray<Membership> Memberships { get; init; }
    public required ImmutableArray<Use> Uses { get; init; }
    public required ImmutableArray<ListedEntity> ListedEntities { get; init; }
    public required ImmutableArray<Source> Sources { get; init; }
    public required ImmutableArray<Figure> Figures { get; init; }
    public required ImmutableArray<Event> Events { get; init; }
    public required ImmutableArray<Measure> Measures { get; init; }
    public required ImmutableArray<MeasureStage> MeasureStages { get; init; }
    public required ImmutableArray<Practice> Practices { get; init; }
    public required ImmutableArray<PracticeInstance> PracticeInstances { get; init; }
    public required ImmutableArray<Position> Positions { get; init; }
    public required ImmutableArray<Statement> Statements { get; init; }
    public required ImmutableArray<Conflict> Conflicts { get; init; }
    public required ImmutableArray<Wording> Wordings { get; init; }
    public required ImmutableArray<Exemption> Exemptions { get; init; }
}
