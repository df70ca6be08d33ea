using System.Collections.Immutable;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The three questions that are offered where nothing else is known of a person's interest.</summary>
internal static class Starters
{
    /// <summary>They show one shape each: a figure, a status, what is new.</summary>
    public static ImmutableArray<Question> Of(Question last) =>
    [
        FollowUp.Of(last, Shape.One, (SlotName.Importer, "JPN"), (SlotName.Supplier, "CHN"),
            (SlotName.Commodity, "dysprosium"))
            with { Metric = new Slot("import_share", Origin.Said) },
        FollowUp.Of(last, Shape.Status, (SlotName.Measure, "seafood_ban")),
        FollowUp.Of(last, Shape.Timeline, (SlotName.Commodity, "rare_earths")),
    ];
}
