using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Events;

/// <summary>Something that was said, from whichever record holds it.</summary>
/// <param name="Statement">The record with the chain of attribution; null if only a position or event tells it.</param>
internal sealed record Said(PartialDate Date, Statement? Statement, Position? Position, Event? Event);

/// <summary>
/// What somebody said: statements first, then positions that no statement tells, then events of the class
/// statement that no position tells. A statement of which a conflict record prefers another rendering is left out
/// of lists.
/// </summary>
internal static class SaidRecords
{
    /// <summary>What fits the question, newest first.</summary>
    public static ImmutableArray<Said> Find(Question question, Snapshot snapshot)
    {
        var filter = new Filter(question, snapshot);
        var statements = snapshot.Content.Statements.Where(filter.Takes).ToImmutableArray();
        var told = statements.Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
        var positions = snapshot.Content.Positions.Where(filter.Takes)
            .Where(position => !position.Records.Any(told.Contains))
            .DistinctBy(position => (position.Who, position.On, position.Statement.En))
            .ToImmutableArray();
        told.UnionWith(snapshot.Content.Positions.Where(position => position.Records.Any(told.Contains))
            .Concat(positions).SelectMany(position => position.Records));
        var events = snapshot.Content.Events.Where(filter.Takes).Where(happening => !told.Contains(happening.Id));
        return
        [
            .. statements.Where(statement => !filter.IsOutdone(statement))
                .Select(statement => new Said(statement.Date, statement, null, null))
                .Concat(positions.Select(position => new Said(position.On, null, position, null)))
                .Concat(events.Select(happening => new Said(happening.Date, null, null, happening)))
                .OrderByDescending(said => said.Date.Start),
        ];
    }

    /// <summary>What was said in some records, whoever said it.</summary>
    public static ImmutableArray<Said> Of(IReadOnlyList<string> ids, Question question, Snapshot snapshot)
    {
        var day = question.Clocks.KnownOn;
        var statements = snapshot.Content.Statements.Where(statement => ids.Contains(statement.Id) && statement.Known.On(day));
        var positions = snapshot.Content.Positions
            .Where(position => position.Records.Any(ids.Contains) && position.Known.On(day) && !position.Records.Any(IsStatement))
            .DistinctBy(position => (position.Who, position.On, position.Statement.En)).ToImmutableArray();
        var told = positions.SelectMany(position => position.Records).ToHashSet(StringComparer.Ordinal);
        var events = snapshot.Content.Events.Where(happening => ids.Contains(happening.Id) && happening.Known.On(day)
            && happening.Class == EventClass.Statement && !told.Contains(happening.Id));
        return
        [
            .. statements.Select(statement => new Said(statement.Date, statement, null, null)),
            .. positions.Select(position => new Said(position.On, null, position, null)),
            .. events.Select(happening => new Said(happening.Date, null, null, happening)),
        ];

        bool IsStatement(string id) => ids.Contains(id) && snapshot.Statements.ContainsKey(id);
    }

    private sealed class Filter(Question question, Snapshot snapshot)
    {
        private readonly AskedRange range = AskedRange.Of(question);
        private readonly string? person = question[SlotName.Person];
        private readonly string? body = question[SlotName.Org] ?? question[SlotName.Company];

        // Beside somebody who speaks, places are what is spoken of.
        private readonly ImmutableArray<string> places =
            (question[SlotName.Person] ?? question[SlotName.Org] ?? question[SlotName.Company]) is null ? AskedPlaces.Of(question) : [];
        private readonly HashSet<string>? goods = question[SlotName.Commodity] is { } good
            ? CommodityScope.Within(good, snapshot)
            : null;

        public bool Takes(Statement statement) => IsIn(statement.Known, statement.Date)
            && OnGoods(statement.Commodities)
            && (question[SlotName.Source] is not { } source || statement.Source == source)
            && (person is null || Persons.IsSpeaker(statement, person, snapshot))
            && (body is null || Names(body).Any(name => Mentions(statement, name)))
            && (places.Length == 0 || (IsByOfficials(statement) && places.All(place => place == statement.Country)));

        public bool Takes(Position position) => IsIn(position.Known, position.On)
            && IsBySpeaker(position.Who.Split(';'))
            && OnGoods(Goods(position.Item));

        public bool Takes(Event happening) => happening.Class == EventClass.Statement
            && IsIn(happening.Known, happening.Date)
            && question[SlotName.Source] is null
            && (person is null || Persons.Speaks(happening, person, snapshot))
            && (body is null || happening.Actors.Contains(body))
            && (places.Length == 0 || places.All(place => Involved.Acts(happening, place, snapshot)))
            && (person ?? body ?? (places.Length > 0 ? places[0] : null)) is not null
            && OnGoods(happening.Commodities);

        public bool IsOutdone(Statement statement) => snapshot.ConflictsOf(statement.Id).Any(conflict =>
            conflict.Preferred is { } preferred && preferred != statement.Id
            && snapshot.Statements.TryGetValue(preferred, out var other) && other.Known.On(question.Clocks.KnownOn));

        private bool IsIn(Known known, PartialDate date) =>
            known.On(question.Clocks.KnownOn) && date.Start <= question.Clocks.AsOf && range.Holds(date);

        private bool OnGoods(IReadOnlyList<string> commodities) => goods is null || commodities.Any(goods.Contains);

        private bool IsBySpeaker(string[] who)
        {
            if (question[SlotName.Source] is not null) return false;
            if (person is not null) return who.Any(Persons.Meant(person, snapshot).Contains);
            if (body is not null) return who.Contains(body);
            return places.Length > 0 && who.Any(one => places.Contains(CountryOf(one)));
        }

        private string CountryOf(string who) =>
            snapshot.Persons.TryGetValue(who, out var known) ? known.Country
            : snapshot.Organisations.TryGetValue(who, out var organisation) ? organisation.Country
            : "";

        private IReadOnlyList<string> Goods(string item) =>
            snapshot.Measures.TryGetValue(item, out var measure) ? measure.Commodities
            : snapshot.Practices.TryGetValue(item, out var practice) ? practice.Commodities
            : [];

        private IEnumerable<string> Names(string id) => snapshot.Organisations.TryGetValue(id, out var organisation)
            ? organisation.Aliases.Append(organisation.Name.En)
            : [];

        // A country speaks through its officials, named or not; its authors and media speak for themselves.
        private static bool IsByOfficials(Statement statement) =>
            statement.Class is StatementClass.OfficialStatement or StatementClass.Anonymous;

        private static bool Mentions(Statement statement, string name) =>
            statement.Organisation.Contains(name, StringComparison.Ordinal)
            || statement.Speaker.Contains(name, StringComparison.Ordinal)
            || statement.Chain.Contains(name, StringComparison.Ordinal);
    }
}
