using System.Collections.Frozen;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Reading;

/// <summary>Which ids the base holds a figure, event, law or position on.</summary>
internal sealed class Coverage(Snapshot snapshot)
{
    private readonly FrozenSet<string> held = Collect(snapshot).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether anything is held on <paramref name="id"/>.</summary>
    public bool Holds(string id) => held.Contains(id);

    private static IEnumerable<string> Collect(Snapshot snapshot)
    {
        var content = snapshot.Content;
        IEnumerable<IEnumerable<string>> all =
        [
            content.Figures.SelectMany(figure => new[] { figure.Place, figure.Partner ?? "", figure.Commodity }),
            content.Events.SelectMany(happening => happening.Actors.Concat(happening.Targets)
                .Concat(happening.Commodities)),
            content.Measures.SelectMany(measure => measure.Issuers.Concat(measure.Targets).Concat(measure.Commodities)
                .Append(measure.Country)),
            content.Practices.SelectMany(practice => practice.Commodities.Append(practice.Actor)
                .Append(practice.Target)),
            content.Positions.Select(position => position.Who),
            content.Statements.SelectMany(statement => statement.Commodities.Append(statement.Country)),
            content.Uses.Select(use => use.Commodity),
        ];
        return all.SelectMany(ids => ids).Concat(Speakers(content));
    }

    // Statements and uses name bodies in words.
    private static IEnumerable<string> Speakers(KnowledgeBase content)
    {
        var words = content.Statements.SelectMany(statement =>
                new[] { statement.Speaker, statement.Organisation, statement.Chain })
            .Concat(content.Uses.Select(use => use.Company))
            .Concat(content.Figures.Select(figure => figure.Attribution))
            .Concat(content.Sources.Select(source => source.Publisher))
            .Concat(content.ListedEntities.SelectMany(entity => new[] { entity.NameEn, entity.NameZh }))
            .Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var all = string.Join('\n', words);
        return content.Organisations
            .Where(body => all.Contains(body.Name.En, StringComparison.OrdinalIgnoreCase)
                || body.Aliases.Any(alias => alias.Length > 3 && all.Contains(alias, StringComparison.Ordinal)))
            .Select(body => body.Id);
    }
}
