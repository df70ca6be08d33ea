using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Slots;

/// <summary>
/// Gives one role to all places that are named in one breath: they are compared or added, and the records say whether they
/// sell to or buy from the one that stands apart, or produce.
/// </summary>
internal sealed class SeveralPlaces(Snapshot snapshot)
{
    private const string World = "WLD";
    private const int EnoughForRun = 3;
    private const string Ratio = "ratio";
    private static readonly string[] Combined = ["sum", Ratio];
    private static readonly string[] Bought = ["import_share", "sourcing_share", "import_volume", "import_value"];

    private static readonly string[] Made =
    [
        "mine_production_share", "refinery_production_share", "global_supply_share", "production_share", "mine_production",
        "refinery_production", "production", "reserves", "export_share",
    ];

    /// <summary>Settles the roles of <paramref name="run"/>, the places in one breath.</summary>
    public void Settle(QuestionDraft draft, IReadOnlyList<string> run)
    {
        // How often one is the other: the two need no word that joins them.
        var all = draft.Sight.Ids(Patterns.SignKind.Place).Where(place => place != World).ToList();
        if (run.Count == 0 && all.Count == 2 && draft[SlotName.Topic] == Ratio) run = all;
        if (draft[SlotName.Commodity] is not { } good || !IsMeant(draft, run)) return;
        var apart = all.Where(place => place != draft[SlotName.Exclude] && !run.Contains(place)).ToArray();
        var makes = draft.Sight.Sign("activity") is "mine" or "refine" or "produce" or "reserve" || draft.Sight.Is("world");
        if (makes || apart.Length == 0)
        {
            var buys = !makes && draft.Sight.Sign("activity") is "depend" or "import" or "consume" or "stock";
            var isMade = run.Count(place => IsOf(Made, good, place, null)) * 2 > run.Count;
            if (draft.Shape == Shape.WhatIf && !isMade) return;
            Put(draft, isMade && !buys ? SlotName.Supplier : SlotName.Importer, run, null);
        }
        else if (apart is [var single])
        {
            var sellers = run.Count(place => IsOf(Bought, good, single, place));
            var buyers = run.Count(place => IsOf(Bought, good, place, single));
            if (sellers + buyers == 0) return;
            Put(draft, sellers >= buyers ? SlotName.Supplier : SlotName.Importer, run, single);
        }
    }

    private static bool IsMeant(QuestionDraft draft, IReadOnlyList<string> run) => draft.Shape switch
    {
        Shape.Compare => run.Count >= EnoughForRun || (run.Count > 1 && Combined.Contains(draft[SlotName.Topic])),
        Shape.WhatIf => run.Count > 1,
        _ => false,
    };

    private bool IsOf(string[] metrics, string good, string place, string? partner) =>
        Array.Exists(metrics, metric => snapshot.FiguresOf(metric, good)
            .Any(row => row.Place == place && (partner is null ? row.Partner is null or World : row.Partner == partner)));

    private static void Put(QuestionDraft draft, SlotName role, IReadOnlyList<string> run, string? single)
    {
        SlotName[] roles = [SlotName.Importer, SlotName.Importer2, SlotName.Supplier, SlotName.Supplier2];
        var origins = roles.Where(draft.Has).ToLookup(name => draft[name]!, name => draft.Slots[name].Origin);
        foreach (var name in roles) draft.Drop(name);
        var second = role == SlotName.Supplier ? SlotName.Supplier2 : SlotName.Importer2;
        Give(role, run[0]);
        Give(second, run[1]);
        if (run.Count > 2) draft.Put(SlotName.Others, string.Join(';', run.Skip(2)), Origin.Said, "in one breath");
        if (single is not null) Give(role == SlotName.Supplier ? SlotName.Importer : SlotName.Supplier, single);

        void Give(SlotName name, string place)
        {
            var origin = origins[place].FirstOrDefault(Origin.Said);
            draft.Put(name, place, origin == Origin.Corrected ? origin : Origin.Said, "in one breath");
            draft.Loose.Remove(name);
        }
    }
}
