using ExposureBot.Answering;
using ExposureBot.Knowledge;

namespace ExposureBot.Replies;

/// <summary>Collects the records that lines speak of, in order of use.</summary>
internal sealed class EvidenceOf(Snapshot snapshot, DateOnly knownOn)
{
    private readonly OrderedDictionary<string, Figure> figures = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Derivation> derivations = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Event> events = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Measure> measures = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Practice> practices = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Statement> statements = new(StringComparer.Ordinal);

    public static Evidence Of(IEnumerable<Line> lines, Snapshot snapshot, DateOnly knownOn)
    {
        var found = new EvidenceOf(snapshot, knownOn);
        foreach (var line in lines)
        {
            foreach (var term in line.Terms.Values) found.Add(term);
            foreach (var id in line.Cites) found.Add(id);
        }

        return new Evidence(
            [.. found.figures.Values], [.. found.derivations.Values], [.. found.events.Values],
            [.. found.measures.Values], [.. found.practices.Values], [.. found.statements.Values]);
    }

    private void Add(Term term)
    {
        switch (term)
        {
            case Term.Of of:
                figures.TryAdd(of.Figure.Id, of.Figure);
                break;
            case Term.Derived derived:
                derivations.TryAdd(derived.Derivation.Id, derived.Derivation);
                foreach (var id in derived.Derivation.Inputs) Add(id);
                break;
            case Term.Several several:
                foreach (var part in several.Terms) Add(part);
                break;
            case Term.Named named when !snapshot.Places.ContainsKey(named.Id):
                Add(named.Id);
                break;
        }
    }

    private void Add(string id)
    {
        if (Records.FigureOf(id, snapshot, knownOn) is { } figure) figures.TryAdd(id, figure);
        else if (snapshot.Events.TryGetValue(id, out var happening)) AddIfHeld(events, happening);
        else if (snapshot.Measures.TryGetValue(id, out var measure)) measures.TryAdd(id, measure);
        else if (snapshot.Practices.TryGetValue(id, out var practice)) practices.TryAdd(id, practice);
        else if (snapshot.Statements.TryGetValue(id, out var statement)) AddIfHeld(statements, statement);
        else if (Records.PartOf(id, snapshot) is { } part) Add(part);
    }

    // A stage or position may name an event that became known only after it.
    private void AddIfHeld<T>(OrderedDictionary<string, T> found, T record) where T : IRecord
    {
        if (record.Known.On(knownOn)) found.TryAdd(record.Id, record);
    }

    private void Add(IRecord part)
    {
        IEnumerable<string> ids = part switch
        {
            MeasureStage stage => stage.Event is { } happening ? [stage.Measure, happening] : [stage.Measure],
            PracticeInstance instance => [instance.Practice, .. instance.Events],
            Position position => [position.Item, .. position.Records],
            _ => [],
        };
        foreach (var id in ids) Add(id);
    }
}
