using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Law;

/// <summary>The measures and practices that a question can mean, before a choice is made among them.</summary>
/// <param name="IsOne">One item was named, not a family.</param>
internal sealed record AskedItems(
    bool IsOne, ImmutableArray<Measure> Measures, ImmutableArray<Practice> Practices)
{
    /// <summary>Nothing fits.</summary>
    public bool IsEmpty => Measures.Length == 0 && Practices.Length == 0;

    /// <summary>
    /// A named item alone; a family with all its members; else the family that has most to say of the goods and places
    /// named. Goods, places and a year narrow a family only as far as something is left.
    /// </summary>
    public static AskedItems Find(Question question, Snapshot snapshot)
    {
        var id = question[SlotName.Measure];
        if (id is null) return Narrowed(question, MainFamily(question, snapshot), snapshot);
        if (snapshot.Measures.TryGetValue(id, out var measure))
        {
            return new AskedItems(true, [measure], Beside(measure, snapshot));
        }

        return snapshot.Practices.TryGetValue(id, out var practice)
            ? new AskedItems(true, [], [practice])
            : Narrowed(question, Family(id, snapshot), snapshot);
    }

    /// <summary>All members of a family.</summary>
    public static AskedItems Family(string family, Snapshot snapshot) => new(
        false,
        [.. snapshot.Content.Measures.Where(measure => measure.Family == family)],
        [.. snapshot.Content.Practices.Where(practice => practice.Family == family)]);

    // What happens beside a measure: practices of its family that began under it, between the same sides, on its goods.
    private static ImmutableArray<Practice> Beside(Measure measure, Snapshot snapshot)
    {
        var begin = snapshot.StagesOf(measure.Id).Select(stage => stage.From.Start).DefaultIfEmpty().Min();
        return
        [
            .. snapshot.Content.Practices.Where(practice => practice.Family == measure.Family
                && practice.Actor == measure.Country && measure.Targets.Contains(practice.Target)
                && practice.From.End >= begin && practice.Commodities.Any(measure.Commodities.Contains)),
            // What goes by the same name is what people mean by it as well.
            .. snapshot.Content.Practices.Where(practice => practice.Family != measure.Family
                && practice.Aliases.Values.SelectMany(list => list).Intersect(measure.Aliases.Values.SelectMany(list => list)).Any()),
        ];
    }

    private static AskedItems MainFamily(Question question, Snapshot snapshot)
    {
        var all = new AskedItems(false, [.. snapshot.Content.Measures], [.. snapshot.Content.Practices]);
        var scope = Scope(question, snapshot);
        var places = AskedPlaces.Of(question);
        var by = question[SlotName.Actor];
        if (scope is null && places.Length == 0) return new AskedItems(false, [], []);
        var fitting = all.Where(
            measure => Overlaps(scope, measure.Commodities) && IsBetween(places, measure.Country, measure.Targets)
                && (by is null || by == measure.Country),
            practice => Overlaps(scope, practice.Commodities) && IsBetween(places, practice.Actor, [practice.Target])
                && (by is null || by == practice.Actor));
        var main = fitting.Measures.Select(measure => measure.Family)
            .Concat(fitting.Practices.Select(practice => practice.Family))
            .CountBy(family => family)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .FirstOrDefault().Key;
        return main is null ? fitting
            : fitting.Where(measure => measure.Family == main, practice => practice.Family == main);
    }

    private static AskedItems Narrowed(Question question, AskedItems items, Snapshot snapshot)
    {
        var scope = Scope(question, snapshot);
        var places = AskedPlaces.Of(question);
        var year = question[SlotName.Year];
        return items
            .Narrow(measure => Overlaps(scope, measure.Commodities), practice => Overlaps(scope, practice.Commodities))
            .Narrow(
                measure => IsBetween(places, measure.Country, measure.Targets),
                practice => IsBetween(places, practice.Actor, [practice.Target]))
            .Narrow(
                measure => year is null || snapshot.StagesOf(measure.Id).Any(stage => IsIn(stage.From, year)),
                practice => year is null || IsIn(practice.From, year));
    }

    private AskedItems Narrow(Func<Measure, bool> measures, Func<Practice, bool> practices)
    {
        var narrow = Where(measures, practices);
        return narrow.IsEmpty ? this : narrow;
    }

    private AskedItems Where(Func<Measure, bool> measures, Func<Practice, bool> practices) =>
        new(IsOne, [.. Measures.Where(measures)], [.. Practices.Where(practices)]);

    private static HashSet<string>? Scope(Question question, Snapshot snapshot) =>
        (question[SlotName.Commodity] ?? question[SlotName.Set]) is { } id
            ? CommodityScope.Touching(id, snapshot)
            : null;

    private static bool Overlaps(HashSet<string>? scope, IReadOnlyList<string> commodities) =>
        scope is null || commodities.Any(scope.Contains);

    // A rule for the whole world reaches every place; one place alone may be the actor or the target.
    private static bool IsBetween(ImmutableArray<string> places, string actor, IReadOnlyList<string> targets) =>
        places.All(place => place == actor || targets.Contains(place) || targets.Contains(WholeWorld))
        && (places.Length < 2 || places.Contains(actor));

    private static bool IsIn(PartialDate date, string year) =>
        date.ToString().StartsWith(year, StringComparison.Ordinal);

    private const string WholeWorld = "WLD";
}
