using System.Collections.Frozen;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Reading;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Slots;

/// <summary>
/// Finds the measure, practice or family that a text means: by its name, else by words of law and the goods.
/// What people mix up stays a family: which member answers is a rule of the answer.
/// </summary>
internal sealed class LawFinder
{
    private readonly Snapshot snapshot;
    private readonly List<Item> items;
    private readonly string talkedAbout;
    private readonly FrozenSet<string> framing;

    /// <param name="framing">Words of grammar: before a word of law they add nothing to it.</param>
    public LawFinder(Snapshot snapshot, FrozenSet<string> framing)
    {
        this.framing = framing;
        this.snapshot = snapshot;
        items = [.. snapshot.Content.Measures.Select(Of), .. snapshot.Content.Practices.Select(Of)];
        var families = items.ToDictionary(item => item.Id, item => item.Family, StringComparer.Ordinal);
        talkedAbout = snapshot.Content.Positions
            .GroupBy(position => families.GetValueOrDefault(position.Item, ""), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key).FirstOrDefault("");
    }

    /// <summary>The id of a measure, practice or family with the reason, or null.</summary>
    /// <param name="isAsked">A measure was asked for before: the goods alone name the next.</param>
    public (string Id, Origin Origin, string Why)? Find(Sight sight, IReadOnlyList<string> goods, int? year, bool isAsked = false)
    {
        if (sight.Of(SignKind.Law).FirstOrDefault()?.Mention is { } mention)
        {
            var origin = mention.IsCorrected ? Origin.Corrected : Origin.Said;
            var acting = sight.Ids(SignKind.Place).Select(place => OfActor(mention.Id, place)).FirstOrDefault(id => id is not null);
            return (WithYear(acting ?? mention.Id, year, sight.Sign("law") ?? ""), origin, $"named `{mention.Surface}`");
        }

        if (ByMechanism(sight, goods) is { } practice) return practice;
        if ((sight.Sign("law") ?? (isAsked && goods.Count > 0 ? "" : null)) is not { } word) return null;
        var places = sight.Ids(SignKind.Place).ToHashSet(StringComparer.Ordinal);
        if (goods.Count == 0)
        {
            return talkedAbout.Length > 0 && !sight.Is("entity") && IsBare(sight) && IsCalled(talkedAbout, word)
                ? (WithYear(talkedAbout, year), Origin.Assumed, $"`{word}` without goods: most positions are held on it")
                : ByPlaces(places, word);
        }

        var flow = sight.Sign("activity");
        var scored = items.Select(item => (Item: item, Score: Fit(item, goods, places, word, flow))).Where(pair => pair.Score > 0).ToList();
        if (scored.Count == 0) return null;
        // What names the goods themselves is meant before what names a group above them or a part.
        if (scored.Exists(pair => Names(pair.Item, goods))) scored.RemoveAll(pair => !Names(pair.Item, goods));
        var family = Best(scored);
        return (WithYear(Narrow(scored, family, places), year, word), Origin.Said, $"`{word}` and {string.Join(", ", goods)}");
    }

    // What lists the group before its member is about the group.
    private bool Names(Item item, IReadOnlyList<string> goods) => goods.Any(good => item.Commodities.Contains(good)
        && (item.Commodities[0] == good || !item.Commodities.Any(other => snapshot.IsBelow(good, other))));

    /// <summary>Whether a measure, practice or family is on some goods, their group or their parts.</summary>
    public bool Concerns(string id, string good) =>
        items.Any(item => (item.Id == id || item.Family == id) && Closeness(item, good) > 0);

    /// <summary>
    /// The one restriction of another country on the same goods: "the Malaysian rare earth ban" is not China's. Null if
    /// the place has part in <paramref name="id"/> itself, or has no such restriction or several.
    /// </summary>
    public string? OfActor(string id, string place)
    {
        var members = items.FindAll(item => item.Id == id || item.Family == id);
        if (members.Count == 0 || members.Exists(item => item.Actor == place || item.Targets.Contains(place))) return null;
        var goods = members.SelectMany(item => item.Commodities).ToHashSet(StringComparer.Ordinal);
        var own = items.Where(item => item.Actor == place && item.Kind is not null && !RestrictsNothing(item)
            && item.Commodities.Any(goods.Contains)).ToList();
        return own is [var only] ? only.Id : null;
    }

    // "The ban", "is there an official ban": the one that is talked about. "The film ban" is another.
    private bool IsBare(Sight sight)
    {
        var starts = sight.Signs.Where(hit => hit.Rule.Set.ContainsKey("law")).Select(hit => hit.Match.Start).ToList();
        if (starts.Count == 0 || starts.Min() is 0) return true;
        var before = starts.Min() - 1;
        var word = sight.Text.Words[before];
        return framing.Contains(word) || Script.IsHiragana(word[0]) || !string.IsNullOrWhiteSpace(sight.Text.Marks[before + 1])
            || sight.Of(SignKind.Time | SignKind.Year).Any(time => time.Start <= before && time.End > before)
            || sight.Signs.Any(hit => (hit.Rule.Set.ContainsKey("status_words") || hit.Rule.Set.ContainsKey("law_extent"))
                && hit.Match.Start <= before && hit.Match.End > before);
    }

    // "A tariff", "a quota": no other kind of measure is called so, however much it is talked about.
    private bool IsCalled(string family, string word) => items.Any(item => item.Family == family && WordFit(item, word) >= 0);

    /// <summary>Whether a place is one that acts, in a measure, practice or any member of a family.</summary>
    public bool IsActor(string id, string place) => items.Any(item => (item.Id == id || item.Family == id) && item.Actor == place);

    /// <summary>The year in which a measure or practice began; null for a family and what is not known.</summary>
    public int? YearOf(string id) => items.Find(item => item.Id == id)?.Years is [var first, ..] ? first : null;

    /// <summary>The goods that a measure, practice or family is most about, or null.</summary>
    public string? GoodOf(string id) => items.Where(item => item.Id == id || item.Family == id)
        .SelectMany(item => item.Commodities.Take(1)).GroupBy(good => good, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;

    // "Held at customs", "licences delayed": the way in which a practice works names it, if only one works so there.
    private (string Id, Origin Origin, string Why)? ByMechanism(Sight sight, IReadOnlyList<string> goods)
    {
        if (sight.Sign("mechanism") is not { } word || !ClosedList.TryParse<Mechanism>(word, out var mechanism)) return null;
        var places = sight.Ids(SignKind.Place).ToHashSet(StringComparer.Ordinal);
        var fits = snapshot.Content.Practices.Where(practice => practice.Mechanism == mechanism
            && places.All(place => practice.Actor == place || practice.Target == place)
            && (goods.Count == 0 || goods.Any(practice.Commodities.Contains))).ToList();
        return fits is [var only] && places.Count + goods.Count > 0 ? (only.Id, Origin.Assumed, $"practice by {word}") : null;
    }

    private (string Id, Origin Origin, string Why)? ByPlaces(HashSet<string> places, string word)
    {
        // Of two countries one acts on the other; what neither does is not what is asked about.
        var fits = items.Where(item => places.Count > 1
                ? places.Contains(item.Actor) && Hits(item, places) && WordFit(item, word) >= 0
                : places.Contains(item.Actor) || Hits(item, places))
            .Select(item => (Item: item, Score: (places.Contains(item.Actor) ? 2 : 0)
                + (Hits(item, places) ? 2 : 0) + WordFit(item, word) + (item.Family == talkedAbout ? 0.5 : 0))).ToList();
        return fits.Count == 0 ? null : (Best(fits), Origin.Assumed, $"`{word}` and {string.Join(", ", places)}");
    }

    private static string Best(List<(Item Item, double Score)> scored) => scored
        .GroupBy(pair => pair.Item.Family, StringComparer.Ordinal)
        .OrderByDescending(group => group.Max(pair => pair.Score) + (0.05 * group.Count()))
        // Of equals, what more happened on is what people talk of.
        .ThenByDescending(group => group.Sum(pair => pair.Item.Events))
        .ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;

    // Another country than the usual one picks the member: Hong Kong's ban is not China's.
    private static string Narrow(List<(Item Item, double Score)> scored, string family, HashSet<string> places)
    {
        var members = scored.Where(pair => pair.Item.Family == family).Select(pair => pair.Item).ToList();
        var own = members.Where(item => places.Contains(item.Actor)).ToList();
        return own is [var only] && members.Count > 1 ? only.Id : family;
    }

    private string WithYear(string id, int? year, string word = "")
    {
        if (year is null) return id;
        var members = items.Where(item => item.Family == id && item.Years.Contains(year.Value)).ToList();
        // "The embargo of 2010" is no quota of that year.
        if (word.Length > 0 && members.Exists(item => WordFit(item, word) > 0)) members.RemoveAll(item => WordFit(item, word) <= 0);
        return members is [var only] ? only.Id : id;
    }

    private double Fit(Item item, IReadOnlyList<string> goods, HashSet<string> places, string word, string? flow)
    {
        // Of several goods, what is on all of them is meant before what is on one.
        var closeness = goods.Max(good => Closeness(item, good)) + (goods.Count(good => Closeness(item, good) > 0) - 1);
        if (!goods.Any(good => Closeness(item, good) > 0) || (RestrictsNothing(item) && !(item.Kind == MeasureKind.Other && Names(item, goods)))
            || !IsAmong(places, item)) return 0;
        return closeness + (places.Contains(item.Actor) ? 3 : 0) + (Hits(item, places) ? 1.5 : 0) + WordFit(item, word) + FlowFit(item, flow);
    }

    // What subsidises or organises is no ban and no control.
    private static bool RestrictsNothing(Item item) => item.Kind is MeasureKind.Subsidy or MeasureKind.Stockpile
        or MeasureKind.TradeAgreement or MeasureKind.Law or MeasureKind.Other;

    // Of two places one acts: a measure of a third is not meant.
    private static bool IsAmong(HashSet<string> places, Item item) => places.Count < 2 || places.Contains(item.Actor);

    private static bool Hits(Item item, HashSet<string> places) =>
        item.Targets.Any(target => target != item.Actor && places.Contains(target));

    // Export limits are meant where exports are spoken of, not a quota of mines.
    private static double FlowFit(Item item, string? flow) => (flow, item.Direction) switch
    {
        ("export", MeasureDirection.Export or MeasureDirection.Both) or ("import", MeasureDirection.Import or MeasureDirection.Both) => 1.5,
        _ => 0,
    };

    private double Closeness(Item item, string good)
    {
        if (item.Commodities.Contains(good)) return 2;
        if (snapshot.Above(good).Any(item.Commodities.Contains)) return 1.5;
        return item.Commodities.Any(listed => snapshot.IsBelow(listed, good)) ? 1 : 0;
    }

    private static double WordFit(Item item, string word) => (word, item.Kind) switch
    {
        ("quota", MeasureKind.ExportQuota) or ("tariff", MeasureKind.Tariff) => 3,
        ("quota", _) or ("tariff", _) => -1,
        ("control", MeasureKind.ExportLicence) or ("ban", MeasureKind.ExportBan or MeasureKind.ImportBan) => 1,
        ("suspension" or "hold" or "notice", MeasureKind.ImportBan or MeasureKind.ImportCondition) => 1,
        // A stockpile or subsidy restricts nothing.
        ("", MeasureKind.Suspension) => -3,
        (_, null) => 1,
        _ => 0,
    };

    private Item Of(Measure measure) => new(
        measure.Id, measure.Family, measure.Country, measure.Targets, measure.Commodities, measure.Kind, measure.Direction,
        [.. snapshot.StagesOf(measure.Id).Select(stage => stage.From.Start.Year).Distinct()], measure.Events.Count);

    private static Item Of(Practice practice) => new(
        practice.Id, practice.Family, practice.Actor, [practice.Target], practice.Commodities, null, MeasureDirection.None,
        [practice.From.Start.Year], practice.Events.Count);

    /// <param name="Kind">Null: a practice.</param>
    private sealed record Item(
        string Id, string Family, string Actor, IReadOnlyList<string> Targets, IReadOnlyList<string> Commodities,
        MeasureKind? Kind, MeasureDirection Direction, IReadOnlyList<int> Years, int Events);
}
