using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Reading;

/// <summary>Takes the names of things from a snapshot, the weightier kinds first.</summary>
internal static class SnapshotNames
{
    /// <summary>Adds all of them to <paramref name="names"/>.</summary>
    public static void Collect(NameCollector names, Snapshot snapshot, ReadingWords words)
    {
        var coverage = new Coverage(snapshot);
        Places(names, snapshot, words, coverage);
        foreach (var commodity in snapshot.Content.Commodities)
        {
            var covered = coverage.Holds(commodity.Id);
            Local(names, commodity.Name, commodity.Aliases, MentionKind.Commodity, commodity.Id, covered);
            if (commodity.Symbol.Length > 0) names.Add(commodity.Symbol, MentionKind.Commodity, commodity.Id, covered);
        }

        foreach (var (kind, id, spellings) in words.MoreNames)
        {
            var covered = coverage.Holds(id) || kind is not (MentionKind.Commodity or MentionKind.Place);
            foreach (var spelling in spellings) names.Add(spelling, kind, id, covered);
        }

        foreach (var (id, spelling) in words.SetNames.Where(set => !snapshot.Commodities.ContainsKey(set.Id)))
        {
            names.Add(spelling, MentionKind.Set, id, true);
        }

        LawNames.Collect(names, snapshot, words);
        Bodies(names, snapshot, coverage);
        CompanyNames.Collect(names, snapshot, words);
        Publishers(names, snapshot);
        UseNames.Collect(names, snapshot);
        foreach (var metric in snapshot.Content.Metrics)
        {
            var spellings = metric.Synonyms.Values.SelectMany(list => list)
                .Concat(new[] { metric.Name.En, metric.Name.Ja, metric.Name.Zh }.Select(WithoutNote));
            Local(names, metric.Name, spellings, MentionKind.Metric, metric.Id, true);
        }
    }

    // "Supply risk (EU study)" is asked for without the study.
    private static string WithoutNote(string name)
    {
        var note = name.AsSpan().IndexOfAny('(', '（');
        return note > 0 ? name[..note].TrimEnd() : name;
    }

    private static void Places(NameCollector names, Snapshot snapshot, ReadingWords words, Coverage coverage)
    {
        foreach (var place in snapshot.Content.Places)
        {
            var covered = coverage.Holds(place.Id);
            Local(names, place.Name, place.Aliases, MentionKind.Place, place.Id, covered);
            foreach (var demonym in place.Demonyms)
            {
                names.Add(demonym, MentionKind.Place, place.Id, covered, MentionForm.Adjective);
            }
        }

        foreach (var (place, spellings) in words.Adjectives)
        {
            foreach (var text in spellings)
            {
                names.Add(text, MentionKind.Place, place, coverage.Holds(place), MentionForm.Adjective);
            }
        }

        foreach (var (place, spellings) in words.Metonyms)
        {
            foreach (var text in spellings)
            {
                names.Add(text, MentionKind.Place, place, coverage.Holds(place), MentionForm.Metonym);
            }
        }
    }

    private static void Bodies(NameCollector names, Snapshot snapshot, Coverage coverage)
    {
        foreach (var person in snapshot.Content.Persons)
        {
            Local(names, person.Name, person.Aliases, MentionKind.Person, person.Id, true);
        }

        foreach (var office in snapshot.Content.Offices)
        {
            Local(names, office.Name, office.Aliases, MentionKind.Office, office.Id, true);
        }

        foreach (var body in snapshot.Content.Organisations)
        {
            var kind = body.Kind == "company" ? MentionKind.Company : MentionKind.Organisation;
            Local(names, body.Name, body.Aliases, kind, body.Id, coverage.Holds(body.Id));
        }
    }

    private static void Publishers(NameCollector names, Snapshot snapshot)
    {
        foreach (var source in snapshot.Content.Sources.OrderByDescending(source => source.PublishedOn?.Start))
        {
            if (source.Publisher.Length > 3) names.Add(source.Publisher, MentionKind.Source, source.Id, true);
        }
    }

    private static void Local(
        NameCollector names, LocalText name, IEnumerable<string> aliases, MentionKind kind, string id, bool covered)
    {
        foreach (var text in aliases.Prepend(name.Zh).Prepend(name.Ja).Prepend(name.En))
        {
            names.Add(text, kind, id, covered);
        }
    }
}
