using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Events;

/// <summary>
/// Which events a question asks for: those that were held on the day of knowledge and happened by the day asked
/// about, in the stretch of time named, on the goods named or anything that belongs to them, with the places,
/// bodies, companies and persons named, of the class named. Records of the same act count once. If nothing
/// concerns the goods themselves, events on the group above them are taken.
/// </summary>
internal static class EventFilter
{
    private const string WholeWorld = "WLD";
    private const int ShortestName = 3;

    /// <summary>The events, newest first.</summary>
    public static ImmutableArray<Event> Find(Question question, Snapshot snapshot)
    {
        var named = question[SlotName.Event]?.Split(';');
        var clocks = question.Clocks;
        var range = AskedRange.Of(question);
        var places = AskedPlaces.Of(question);
        var ofItem = question[SlotName.Measure] is { } item ? EventsOf(item, snapshot) : null;
        var held = snapshot.Content.Events
            .Where(happening => happening.Known.On(clocks.KnownOn) && happening.Date.Start <= clocks.AsOf);
        var dated = held.Where(happening => range.Holds(happening.Date));
        if (named is not null)
        {
            return [.. dated.Where(happening => named.Contains(happening.Id)).OrderByDescending(happening => happening.Date.Start)];
        }

        var fitting = dated
            .Where(happening => IsOfClass(happening, question[SlotName.EventClass]))
            .Where(happening => HasPlaces(happening, places, question, snapshot))
            .Where(happening => HasParties(happening, question, snapshot))
            .Where(happening => ofItem is null || ofItem.Contains(happening.Id))
            .ToImmutableArray();
        return [.. Once(OnGoods(fitting, question, snapshot)).OrderByDescending(happening => happening.Date.Start)];
    }

    private static ImmutableArray<Event> OnGoods(ImmutableArray<Event> events, Question question, Snapshot snapshot)
    {
        if ((question[SlotName.Commodity] ?? question[SlotName.Set]) is not { } good) return events;
        var within = CommodityScope.Within(good, snapshot);
        ImmutableArray<Event> own = [.. events.Where(happening => happening.Commodities.Any(within.Contains))];
        if (own.Length > 0) return own;
        var touching = CommodityScope.Touching(good, snapshot);
        return [.. events.Where(happening => happening.Commodities.Any(touching.Contains))];
    }

    private static IEnumerable<Event> Once(ImmutableArray<Event> events)
    {
        var ids = events.Select(happening => happening.Id).ToHashSet(StringComparer.Ordinal);
        return events.Where(happening => happening.SameAs is not { } same || !ids.Contains(same));
    }

    private static bool IsOfClass(Event happening, string? word) =>
        word is null || !ClosedList.TryParse<EventClass>(word, out var asked) || happening.Class == asked;

    private static bool HasPlaces(
        Event happening, ImmutableArray<string> places, Question question, Snapshot snapshot)
    {
        if (places.Length == 0) return true;
        if (question[SlotName.Actor] is { } actor && !Involved.Acts(happening, actor, snapshot)) return false;
        return places.Length == 1
            ? Involved.IsPart(happening, places[0], snapshot)
            : places.Any(place => Involved.IsPart(happening, place, snapshot))
                && (happening.Targets.Contains(WholeWorld)
                    || places.All(place => Involved.IsPart(happening, place, snapshot)));
    }

    private static bool HasParties(Event happening, Question question, Snapshot snapshot) =>
        HasParty(happening, question[SlotName.Org], snapshot)
        && HasParty(happening, question[SlotName.Company], snapshot)
        && (question[SlotName.Person] is not { } person || Persons.Speaks(happening, person, snapshot));

    // Who only lent the place or the rules, "the WTO panel", stands in the title alone.
    private static bool HasParty(Event happening, string? id, Snapshot snapshot) =>
        id is null || happening.Actors.Contains(id) || happening.Targets.Contains(id)
        || (snapshot.Organisations.TryGetValue(id, out var body) && NamesOf(body).Any(name => IsWordOf(name, happening.Title.En)));

    private static IEnumerable<string> NamesOf(Organisation body) =>
        body.Aliases.Append(body.Name.En).Where(name => name.Length >= ShortestName && char.IsAsciiLetterUpper(name[0]));

    private static bool IsWordOf(string name, string title)
    {
        var at = title.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(title[at - 1]))
            && (at + name.Length == title.Length || !char.IsLetterOrDigit(title[at + name.Length]));
    }

    private static HashSet<string> EventsOf(string item, Snapshot snapshot) =>
    [
        .. snapshot.Content.Measures
            .Where(measure => measure.Id == item || measure.Family == item)
            .SelectMany(measure => measure.Events),
        .. snapshot.Content.Practices
            .Where(practice => practice.Id == item || practice.Family == item)
            .SelectMany(practice => practice.Events),
    ];
}
