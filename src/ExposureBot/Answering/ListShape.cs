using System.Collections.Immutable;
using ExposureBot.Answering.Events;
using ExposureBot.Answering.Law;
using ExposureBot.Answering.Things;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>list</c>: members of a set, entries of an official list, measures that apply.</summary>
internal static class ListShape
{
    private const int MostRows = 5;
    private const int MostMembers = 20;

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var set = question[SlotName.Set];
        if (set is not null && snapshot.Content.ListedEntities.Any(entity => entity.List == set))
        {
            return Entities(set, question, snapshot);
        }

        if (set is not null) return Members(set, question, snapshot);
        if (question[SlotName.Company] is not null || IsOnListings(question, snapshot))
        {
            return Entities(null, question, snapshot);
        }

        if (question[SlotName.Commodity] is { } good && AskedPlaces.Of(question).Length == 0 && AskedRange.Of(question).IsOpen
            && question[SlotName.Measure] is null
            && Parents.Members(good, snapshot).Length > 0)
        {
            return Members(good, question, snapshot);
        }

        return GoodsOf(question, snapshot) is { } goods ? Goods(goods, question) : Measures(question, snapshot);
    }

    // One measure that has no parts: its goods are what can be listed.
    private static Measure? GoodsOf(Question question, Snapshot snapshot) => !question.IsNegated
        && question[SlotName.Commodity] is null
        && question[SlotName.Measure] is { } id
        && snapshot.Measures.TryGetValue(id, out var measure) && measure.Commodities.Count > 0
        && !snapshot.Content.Measures.Any(part => part.Parent == id)
        ? measure
        : null;

    private static Answer Goods(Measure measure, Question question) => new(
        AnswerKind.Answer,
        question,
        [new Block.Headline([MembersLine(measure.Id, [.. measure.Commodities])])],
        []);

    /// <summary>The members of a set or group.</summary>
    public static Answer Members(string set, Question question, Snapshot snapshot)
    {
        var members = Parents.Members(set, snapshot);
        if (members.Length == 0) return Nothing(question);
        return new Answer(AnswerKind.Answer, question, [new Block.Headline([MembersLine(set, members)])], []);
    }

    private static Line MembersLine(string whole, ImmutableArray<string> members) => Line.Of(
        "list.members",
        [],
        ("set", new Term.Named(whole)),
        ("count", new Term.Count(members.Length)),
        ("members", Speaker.Names(members.Take(MostMembers))),
        ("more", members.Length > MostMembers ? new Term.Count(members.Length - MostMembers) : null));

    private static bool IsOnListings(Question question, Snapshot snapshot) => question[SlotName.Measure] is { } id
        && snapshot.Measures.TryGetValue(id, out var measure) && measure.Kind == MeasureKind.EntityListing;

    private static Answer Entities(string? list, Question question, Snapshot snapshot)
    {
        var company = question[SlotName.Company];
        var names = company is not null && snapshot.Organisations.TryGetValue(company, out var organisation)
            ? organisation.Aliases.Concat([organisation.Name.En, organisation.Name.Zh])
                .Where(name => name.Length > 2).ToArray()
            // A company that the base knows from the list alone is called as the list has it.
            : company is null ? [] : [company];
        // A company is looked for on every list, whoever keeps it: not to be on the one that is asked about is half an answer.
        var place = company is null ? question[SlotName.Place] : null;
        var onPlace = place is null ? null : ListingDaysOf(place, snapshot);
        var day = question.Clocks.AsOf < question.Clocks.KnownOn ? question.Clocks.AsOf : question.Clocks.KnownOn;
        var range = AskedRange.Of(question);
        var entries = snapshot.Content.ListedEntities
            .Where(entity => entity.Added <= day && (list is null || company is not null || entity.List == list))
            .Where(entity => (range.Since is not { } since || entity.Added >= since)
                && (range.Until is not { } until || entity.Added <= until))
            .Where(entity => onPlace is null || onPlace.Contains(entity.Added))
            .Where(entity => company is null
                || names.Any(name => Folded(entity.NameEn).Contains(Folded(name), StringComparison.OrdinalIgnoreCase)
                || entity.NameZh.Contains(name, StringComparison.Ordinal)))
            .OrderByDescending(entity => entity.Added)
            .ToImmutableArray();
        var own = entries.RemoveAll(entity => list is not null && entity.List != list);
        ImmutableArray<Line> headline = own.Length > 0 ? [Counted("list.entities", own.Length, list)]
            : entries.Length > 0 ? [Counted("list.not_listed", 0, list), Counted("list.entities", entries.Length, null)]
            : [Counted("list.not_listed", 0, list)];
        return new Answer(
            AnswerKind.Answer,
            question,
            [new Block.Headline(headline), new Block.Rows([.. entries.Take(MostRows).Select(entity => Row(entity, snapshot))], entries.Length)],
            []);

        Line Counted(string key, int count, string? of) => Line.Of(
            key,
            [],
            ("count", new Term.Count(count)),
            ("list", of is null ? null : new Term.Named(of)),
            ("place", onPlace is null ? null : new Term.Named(place!)),
            ("company", company is null ? null : new Term.Named(company)));
    }

    // "Skydio, Inc." and "Skydio Inc." are one name.
    private static string Folded(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    // The days on which listings of a place took force; null if none is held, as for the place that lists.
    private static ImmutableHashSet<DateOnly>? ListingDaysOf(string place, Snapshot snapshot)
    {
        var days = snapshot.Content.Measures
            .Where(measure => measure.Kind == MeasureKind.EntityListing && measure.Targets.Contains(place))
            .SelectMany(measure => snapshot.StagesOf(measure.Id))
            .Select(stage => stage.From.Start)
            .ToImmutableHashSet();
        return snapshot.Content.ListedEntities.Any(entity => days.Contains(entity.Added)) ? days : null;
    }

    // The announcements by which a day's entries were listed; of one day there may be two.
    private static IEnumerable<string> ListingsOf(DateOnly day, Snapshot snapshot) => snapshot.Content.Measures
        .Where(measure => measure.Kind == MeasureKind.EntityListing
            && snapshot.StagesOf(measure.Id).Any(stage => stage.From.Start == day))
        .Select(measure => measure.Id);

    private static Line Row(ListedEntity entity, Snapshot snapshot) => Line.Of(
        "list.entity",
        ListingsOf(entity.Added, snapshot),
        ("name", new Term.Quoted(entity.NameEn)),
        ("added", Term.Day(entity.Added)),
        ("list", new Term.Named(entity.List)));

    // Measures that apply, or that no longer do if the question denies it.
    private static Answer Measures(Question question, Snapshot snapshot)
    {
        var places = AskedPlaces.Of(question);
        var scope = question[SlotName.Commodity] is { } good ? CommodityScope.Touching(good, snapshot) : null;
        var family = question[SlotName.Measure];
        var range = AskedRange.Of(question);
        var states = snapshot.Content.Measures
            .Where(measure => places.All(place => place == measure.Country || measure.Targets.Contains(place)))
            .Where(measure => scope is null || measure.Commodities.Any(scope.Contains))
            .Where(measure => family is null || measure.Family == family || measure.Id == family
                || measure.Parent == family)
            .Select(measure => PaperRule.Find(measure, question.Clocks, snapshot))
            .OfType<PaperState>()
            .Where(state => range.IsOpen || snapshot.StagesOf(state.Measure.Id).Any(stage => range.Holds(stage.From)))
            .Where(state => question.IsNegated ? state.IsOver : state.IsLive)
            .OrderByDescending(state => (state.Since ?? default).Start)
            .ToImmutableArray();
        if (states.Length == 0) return Nothing(question);
        var headline = Line.Of(
            question.IsNegated ? "list.measures_over" : "list.measures",
            [],
            ("count", new Term.Count(states.Length)),
            ("commodity", question[SlotName.Commodity] is { } named ? new Term.Named(named) : null),
            ("places", Speaker.Names(places)));
        var rows = states.Take(MostRows)
            .Select(state => PaperLines.Stage("status.paper", state, question.Clocks, snapshot));
        return new Answer(
            AnswerKind.Answer, question, [new Block.Headline([headline]), new Block.Rows([.. rows], states.Length)],
                []);
    }

    private static Answer Nothing(Question question) => new(
        AnswerKind.Decline, question, [new Block.Headline([Line.Of("list.nothing", [])])], [])
    { OffersStarters = true };
}
