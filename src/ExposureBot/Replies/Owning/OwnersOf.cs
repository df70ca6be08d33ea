using System.Collections.Immutable;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Replies.Wording;

namespace ExposureBot.Replies.Owning;

/// <summary>Collects what the records, citations, terms and question of a reply own.</summary>
internal sealed class OwnersOf
{
    private readonly Owners owners = new();
    private readonly Snapshot snapshot;
    private readonly Naming naming;
    private readonly Language language;

    private OwnersOf(Snapshot snapshot, Speech speech)
    {
        this.snapshot = snapshot;
        naming = new Naming(snapshot, speech);
        language = speech.Language;
    }

    public static Owners Of(Reply reply, Snapshot snapshot)
    {
        var found = new OwnersOf(snapshot, reply.Grounds.Speech);
        found.owners.Add(reply.Question, found.naming);
        found.owners.Add(snapshot.LatestKnown);
        found.AddTerms(reply.Grounds.Terms);
        found.AddRecords(reply.Evidence);
        foreach (var citation in reply.Citations) found.Add(citation.Source);
        return found.owners;
    }

    private void AddRecords(Evidence evidence)
    {
        foreach (var figure in evidence.Figures) Add(figure);
        foreach (var derivation in evidence.Derivations) Add(derivation);
        foreach (var happening in evidence.Events) Add(happening);
        foreach (var measure in evidence.Measures) Add(measure);
        foreach (var practice in evidence.Practices) Add(practice);
        foreach (var statement in evidence.Statements)
        {
            owners.Add(statement.Date);
            owners.Add(statement.Text, language);
            foreach (var text in new[] { statement.Speaker, statement.Venue, statement.Chain, statement.Note })
            {
                owners.Add(text);
            }
        }
    }

    private void AddTerms(ImmutableArray<Term> terms)
    {
        foreach (var term in terms) Add(term);
    }

    private void Add(Term term)
    {
        switch (term)
        {
            case Term.Of of: Add(of.Figure); break;
            case Term.Derived derived: Add(derived.Derivation); break;
            case Term.Named named: owners.AddName(named.Id, naming); break;
            case Term.Written written: owners.Add(written.Text, language); break;
            case Term.Quoted quoted: owners.AddOfficialNumber(quoted.Text); break;
            case Term.Phrase phrase:
                owners.AddOfficialNumber(phrase.Text);
                owners.Add(naming.Phrase(phrase.Text));
                break;
            case Term.Numbered number:
                owners.AddOfficialNumber(number.Text);
                owners.Add(OfficialNumber.Of(number.Text, naming.Speech.Words));
                break;
            case Term.Echo echo: owners.Add(Echoed.Of(echo.Text)); break;
            case Term.On on when DatesOf.Holds(snapshot, on.Date): owners.Add(on.Date); break;
            case Term.Count count: owners.AddNumber(count.Number); break;
            case Term.Word word: owners.Add(naming.Speech.Words.Of(word.Key)); break;
            case Term.Asked asked: owners.Add(asked.Question, naming); break;
            case Term.Several several:
                owners.AddNumber(several.Terms.Length);
                AddTerms(several.Terms);
                break;
        }
    }

    private void Add(Figure figure)
    {
        var isPercentage = Units.IsPercent(figure.Unit);
        owners.AddValue(naming.Speech.Counted(figure.Value, figure.Unit), isPercentage);
        owners.Add(figure.Known.From);
        owners.Add(figure.Period.From);
        owners.Add(figure.Period.To);
        owners.Add(naming.Speech.Unit(figure.Value, figure.Unit).Trim());
        var (product, use) = (figure.Product, figure.Application ?? "");
        var said = new[] { naming.Phrase(product), naming.Phrase(use), naming.Maker(figure.Attribution) };
        foreach (var text in said.Concat([product, use, figure.Hs, figure.Attribution, figure.Locator, figure.Note]))
        {
            owners.Add(text);
        }

        foreach (var id in new[] { figure.Metric, figure.Place, figure.Partner ?? "", figure.Commodity, figure.Source })
        {
            if (id.Length > 0) owners.AddName(id, naming);
        }
    }

    private void Add(Derivation derivation)
    {
        owners.AddValue(naming.Speech.Counted(derivation.Value, derivation.Unit), Units.IsPercent(derivation.Unit));
        owners.AddNumber(derivation.Inputs.Length);
        foreach (var number in derivation.Numbers) owners.AddValue(number, true);
    }

    private void Add(Event happening)
    {
        owners.Add(happening.Date);
        owners.Add(happening.Ends);
        owners.Add(happening.Known.From);
        owners.Add(happening.Title, language);
        owners.Add(happening.Summary, language);
        owners.Add(happening.Note);
    }

    private void Add(Measure measure)
    {
        owners.AddName(measure.Id, naming);
        owners.Add(measure.Note);
        foreach (var stage in snapshot.StagesOf(measure.Id))
        {
            owners.Add(stage.From);
            owners.Add(stage.To);
            owners.Add(stage.Known.From);
            owners.Add(stage.Note);
        }

        AddPositions(measure.Id);
    }

    private void Add(Practice practice)
    {
        owners.AddName(practice.Id, naming);
        owners.Add(practice.From);
        owners.Add(practice.To);
        owners.Add(practice.Note);
        foreach (var instance in snapshot.InstancesOf(practice.Id))
        {
            owners.Add(instance.When);
            owners.Add(instance.Known.From);
            owners.Add(instance.What);
        }

        AddPositions(practice.Id);
    }

    private void AddPositions(string item)
    {
        foreach (var position in snapshot.PositionsOn(item))
        {
            owners.Add(position.On);
            owners.Add(position.Statement, language);
            owners.Add(position.Who);
        }
    }

    private void Add(Source source)
    {
        owners.AddName(source.Id, naming);
        owners.Add(source.PublishedOn);
        owners.Add(source.Reliability);
        if (naming.Speech.Words.Find("licence." + source.Id) is { } licence) owners.Add(licence);
    }
}
