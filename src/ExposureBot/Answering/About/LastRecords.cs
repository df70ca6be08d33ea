using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.About;

/// <summary>The records of the answer that is asked about, by kind, as held on the day of knowledge.</summary>
internal sealed record LastRecords(
    ImmutableArray<Figure> Figures, ImmutableArray<Event> Events, ImmutableArray<Statement> Statements,
    ImmutableArray<string> Items)
{
    /// <summary>Whether there is nothing to ask about.</summary>
    public bool IsEmpty => Figures.Length + Events.Length + Statements.Length + Items.Length == 0;

    /// <summary>The ids of all of them.</summary>
    public IEnumerable<string> Ids => Figures.Select(figure => figure.Id).Concat(Events.Select(happening => happening.Id))
        .Concat(Statements.Select(statement => statement.Id)).Concat(Items);

    /// <summary>The records named by <see cref="Question.About"/>; ids that nothing has are left out.</summary>
    public static LastRecords Of(Question question, Snapshot snapshot)
    {
        var day = question.Clocks.KnownOn;
        return new LastRecords(
            [
                .. question.About
                    .Select(id => snapshot.FigureVersions(id).LastOrDefault(version => version.Known.On(day)))
                    .OfType<Figure>(),
            ],
            [
                .. question.About.Select(id => snapshot.Events.GetValueOrDefault(id)).OfType<Event>()
                    .Where(happening => happening.Known.On(day)),
            ],
            [
                .. question.About.Select(id => snapshot.Statements.GetValueOrDefault(id)).OfType<Statement>()
                    .Where(statement => statement.Known.On(day)),
            ],
            [.. question.About.Where(id => snapshot.Practices.ContainsKey(id) || snapshot.Measures.ContainsKey(id))]);
    }

    /// <summary>What parties say of these items or in these events, what confirms or denies on record first.</summary>
    public ImmutableArray<Position> Positions(Clocks clocks, Snapshot snapshot) =>
    [
        .. Law.PartiesRule.Find(Items.Concat(ItemsOfEvents(snapshot)).Distinct(), clocks, snapshot)
            .SelectMany(side => side.Positions)
            .Where(position => Items.Contains(position.Item)
                || Events.Any(happening => position.Records.Contains(happening.Id)))
            .OrderBy(position => Events.Any(happening => position.Records.Contains(happening.Id)) ? 0 : 1)
            .DistinctBy(position => (position.Who, position.On)),
    ];

    private IEnumerable<string> ItemsOfEvents(Snapshot snapshot) =>
        snapshot.Content.Positions.Where(position => Events.Any(happening => position.Records.Contains(happening.Id)))
            .Select(position => position.Item);
}
