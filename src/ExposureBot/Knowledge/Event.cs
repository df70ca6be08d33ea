namespace ExposureBot.Knowledge;

/// <summary>A dated happening: one entry of the event log.</summary>
/// <param name="Actors">Ids of places, organisations or persons where one exists, else words.</param>
/// <param name="Targets">Ids of places or organisations.</param>
/// <param name="Stage">What it says of a legal act as of the event; never moves a measure's stage.</param>
/// <param name="Ends">Last day of what it announces, or null.</param>
/// <param name="Supersedes">Earlier news of the same matter.</param>
/// <param name="SameAs">Another record of the same act: shown once.</param>
public sealed record Event(
    string Id, PartialDate Date, IReadOnlyList<string> Actors, IReadOnlyList<string> Targets,
    IReadOnlyList<string> Commodities, EventClass Class, AuthorityKind Authority, LegalStage Stage, PartialDate? Ends,
    LocalText Title, LocalText Summary, IReadOnlyList<string> Sources, IReadOnlyList<string> Supersedes,
    string? SameAs, Known Known, string Note) : IRecord;
