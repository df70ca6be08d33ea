using ExposureBot.Knowledge;

namespace ExposureBot.Understanding;

/// <summary>The public <c>intent</c> and <c>stage</c> of a question: a table over shape and metric.</summary>
public static class PublicIntent
{
    /// <summary>The intent, in the words of the command line contract.</summary>
    public static string Of(Question question, Snapshot snapshot)
    {
        if (question.Obstacle is Obstacle.OffTopic or Obstacle.Forbidden or Obstacle.Empty or Obstacle.TooLong or Obstacle.OtherLanguage) return "oos";
        return question.Shape switch
        {
            Shape.One => OfOne(question, snapshot),
            Shape.ByPartner => question[SlotName.Importer] is null && question[SlotName.Supplier] is not null
                || question.Metric?.Value == "export_destination_share"
                    ? "customers"
                    : "suppliers",
            Shape.ByPlace => IsOfWorld(question.Metric?.Value, snapshot) ? "world_share" : "ranking",
            Shape.ByCommodity or Shape.Rank => "ranking",
            Shape.Series => "trend",
            Shape.Check => "claim",
            Shape.Path => "company",
            Shape.WhatIf => "impact",
            Shape.Other => question.Obstacle is Obstacle.UnknownWords ? "unknown" : "oos",
            var shape => ClosedList.Word(shape),
        };
    }

    /// <summary>The stage as the contract names it (<c>mining</c>, <c>refining</c>, <c>exports</c>, <c>reserves</c>, …), or null.</summary>
    public static string? StageOf(Question question) => question.Metric?.Value switch
    {
        "export_share" or "export_volume" or "export_value" or "export_destination_share"
            when question.Shape is Shape.One or Shape.ByPlace or Shape.Check => "exports",
        "world_import_share" => "imports",
        _ => question[SlotName.Stage] switch
        {
            "mine" => "mining",
            "process" => "refining",
            "reserve" => "reserves",
            "stock" => "stocks",
            "trade" => "exports",
            var stage => stage,
        },
    };

    private static string OfOne(Question question, Snapshot snapshot)
    {
        if (question[SlotName.Company] is not null) return "company";
        var metric = question.Metric?.Value;
        if (metric is null or "import_share" or "sourcing_share") return "share";
        if (metric == "export_destination_share" && question[SlotName.Importer] is not null) return "share";
        return IsOfWorld(metric, snapshot) ? "world_share" : "figure";
    }

    // Shares of producers in the world, and reserves: their place is a producer or seller, without a partner.
    private static bool IsOfWorld(string? metric, Snapshot snapshot) => metric is not null
        && (metric is "reserves" or "export_share" or "world_import_share"
            || (snapshot.Metrics.TryGetValue(metric, out var found)
                && found is { UnitKind: UnitKind.Share, PlaceRole: Role.Producer, PartnerRole: Role.None }));
}
