namespace ExposureBot.Knowledge;

/// <summary>A legal act, such as an announcement. Its stages say when it was what.</summary>
/// <param name="Family">What users mix up: "the seafood ban" names a family.</param>
/// <param name="Parent">The bundle that it is a part of, or null.</param>
public sealed record Measure(
    string Id, LocalText Name, string OfficialNumber, IReadOnlyList<string> Issuers, string Country, MeasureKind Kind,
    MeasureDirection Direction, IReadOnlyList<string> Targets, IReadOnlyList<string> Commodities, string ProductsNote,
    IReadOnlyList<string> Hs, IReadOnlyDictionary<Language, IReadOnlyList<string>> Aliases, string Family,
    string? Parent, IReadOnlyList<string> Events, IReadOnlyList<string> Sources, string Note);

/// <summary>A stage that a measure entered: the only thing that moves Paper.</summary>
/// <param name="From">First day of the stage (valid time).</param>
/// <param name="To">Day on which the next stage begins; null while open. On a boundary day the later stage holds.</param>
/// <param name="Planned">Start or end was set in advance, not seen afterwards.</param>
/// <param name="Event">The event that shows it, or null.</param>
public sealed record MeasureStage(
    string Measure, PaperStage Stage, PartialDate From, PartialDate? To, bool Planned, Known Known, string? Event,
    IReadOnlyList<string> Sources, string Note) : IRecord
{
    /// <inheritdoc/>
    public string Id => $"{Measure}/{ClosedList.Word(Stage)}/{From}";
}

/// <summary>What happens without a published act. It never becomes law by itself.</summary>
/// <param name="To">Last day, or null while open or unknown.</param>
/// <param name="InstrumentsSearched">Which registers were searched and when, or "not logged".</param>
/// <param name="Becomes">The measure or practice that followed, or null.</param>
public sealed record Practice(
    string Id, LocalText Name, string Actor, string Target, IReadOnlyList<string> Commodities, Mechanism Mechanism,
    PartialDate From, PartialDate? To, PracticeLevel Level, IReadOnlyDictionary<Language, IReadOnlyList<string>> Aliases,
    string Family, string InstrumentsSearched, string? Becomes, IReadOnlyList<string> Events,
    IReadOnlyList<string> Sources, string Note);

/// <summary>One dated instance of a practice, with who claims it and on what terms.</summary>
public sealed record PracticeInstance(
    string Practice, PartialDate When, string What, Claimant ClaimedBy, Terms Terms, IReadOnlyList<string> Sources,
    IReadOnlyList<string> Events, Known Known) : IRecord
{
    /// <inheritdoc/>
    public string Id => $"{Practice}/{When}/{(Events.Count > 0 ? Events[0] : Sources[0])}";
}

/// <summary>What a party says of a measure or practice, when and on what terms.</summary>
/// <param name="Item">Id of a measure or practice.</param>
/// <param name="Who">Id of a person or organisation where one exists, else words.</param>
/// <param name="Records">Events or statements that show it.</param>
public sealed record Position(
    string Item, Party Party, string Who, Stance Stance, PartialDate On, Terms Terms, LocalText Statement,
    IReadOnlyList<string> Records, IReadOnlyList<string> Sources, Known Known) : IRecord
{
    /// <inheritdoc/>
    public string Id => $"{Item}/{ClosedList.Word(Party)}/{Who}/{On}";
}

/// <summary>Who said what, by which chain it reached the base.</summary>
/// <param name="Speaker">In words; a garbled name of the source is said to be one.</param>
/// <param name="Chain">From the root to the outlet that the base read.</param>
public sealed record Statement(
    string Id, PartialDate Date, string Speaker, string Organisation, string Country, string Venue, bool Anonymous,
    StatementClass Class, LocalText Text, string Chain, IReadOnlyList<string> Commodities, string Source, Known Known,
    string Note) : IRecord
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Sources => [Source];
}

/// <summary>Records that disagree, with the typed causes. An empty key: the conflict belongs to no figure key.</summary>
/// <param name="Preferred">The member that supersedes the others, or null.</param>
public sealed record Conflict(
    string Id, LocalText Topic, string? Metric, string? Place, string? Partner, string? Commodity,
    IReadOnlyList<string> Members, IReadOnlyList<Cause> Causes, LocalText Why, ConflictKind Kind, string? Preferred,
    string Note);
