using ExposureBot.Knowledge;

namespace ExposureBot.Replies.Wording;

/// <summary>Names of entities and records by id, in one language.</summary>
internal sealed class Naming(Snapshot snapshot, Speech speech)
{
    private const string Joined = "; ";
    private const string Via = " via ";

    public Speech Speech => speech;

    public Snapshot Snapshot => snapshot;

    /// <summary>What <paramref name="id"/> names; an unknown id is written as such.</summary>
    public SpokenName Of(string id) =>
        snapshot.Places.TryGetValue(id, out var place)
            ? Named(id, "place", speech.Words.Fill("article." + id, Local(place.Name)))
        : snapshot.Commodities.TryGetValue(id, out var commodity)
            ? Named(id, "commodity", Local(commodity.Name), ("symbol", () => commodity.Symbol))
        : snapshot.Metrics.TryGetValue(id, out var metric)
            ? Named(id, "metric", Local(metric.Name), ("definition", () => Local(metric.Definition)))
        : snapshot.Measures.TryGetValue(id, out var measure) ? OfMeasure(measure)
        : snapshot.Practices.TryGetValue(id, out var practice)
            ? Named(id, "practice", Local(practice.Name), ("searched", () => practice.InstrumentsSearched))
        : snapshot.Organisations.TryGetValue(id, out var organisation)
            ? Named(id, "organisation", Local(organisation.Name), ("role", () => organisation.Role))
        : snapshot.Persons.TryGetValue(id, out var person)
            ? Named(id, "person", Local(person.Name), ("role", () => person.Role))
        : OfPublication(id);

    /// <summary>A phrase of a record in the language; industries that are joined by <c>; </c> are one by one.</summary>
    public string Phrase(string text) => string.Join(
        speech.Words.Find("list.clause") ?? Joined, text.Split(Joined).Select(part => Local(snapshot.WordingOf(part))));

    /// <summary>Who made a figure: <c>METI via Arab News</c>, the names as in <c>terms.csv</c>.</summary>
    public string Maker(string attribution)
    {
        if (snapshot.WordingOf(attribution) is var whole && Local(whole) != attribution) return Local(whole);
        var sides = attribution.Split(Via, 2);
        return sides.Length == 1 || speech.Words.Find("relay.chain") is not { } pattern ? attribution : pattern
            .Replace("{maker}", Local(snapshot.WordingOf(sides[0].TrimEnd(','))), StringComparison.Ordinal)
            .Replace("{relay}", Local(snapshot.WordingOf(sides[1])), StringComparison.Ordinal);
    }

    private SpokenName OfMeasure(Measure measure) => Named(
        measure.Id, "measure", Local(measure.Name), ("number", () => measure.OfficialNumber),
        ("products", () => measure.ProductsNote));

    private SpokenName OfPublication(string id)
    {
        if (snapshot.Sources.TryGetValue(id, out var source))
        {
            return Named(
                id, "source", source.Title, ("title", () => source.Title), ("publisher", () => source.Publisher),
                ("date", () => source.PublishedOn is { } date ? speech.Date(date) : ""),
                ("address", () => source.Address));
        }

        if (snapshot.Events.TryGetValue(id, out var happening))
        {
            return Named(
                id, "event", Local(happening.Title), ("title", () => Local(happening.Title)),
                ("date", () => speech.Date(happening.Date)));
        }

        return speech.Words.Find("set." + id) is { } set ? Named(id, "set", set)
            : speech.Words.Find("family." + id) is { } family ? Named(id, "family", family)
            : speech.Words.Find("member." + id) is { } member ? Named(id, "member", member)
            : Named(id, "unknown", id);
    }

    private string Local(LocalText text) => text.In(speech.Language);

    private SpokenName Named(string id, string kind, string name, params (string Name, Func<string> Value)[] more) =>
        new(id, kind, name, speech, more);
}
