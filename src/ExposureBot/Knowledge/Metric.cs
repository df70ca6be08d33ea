namespace ExposureBot.Knowledge;

/// <summary>A statistic, such as import share: its names, its unit and who is who in it.</summary>
/// <param name="Synonyms">Other names by language, as people write them.</param>
/// <param name="DefaultStage">The stage in words, where the metric implies one; may be empty.</param>
/// <param name="PlaceRole">What the place of a figure is to the goods.</param>
/// <param name="PartnerRole">What the partner of a figure is to the goods.</param>
/// <param name="Definition">What exactly is counted.</param>
public sealed record Metric(
    string Id, LocalText Name, IReadOnlyDictionary<Language, IReadOnlyList<string>> Synonyms, UnitKind UnitKind,
    string DefaultStage, Role PlaceRole, Role PartnerRole, LocalText Definition);
