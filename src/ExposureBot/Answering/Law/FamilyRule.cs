using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Law;

/// <summary>The items that a status answer shows.</summary>
/// <param name="Papers">Measures, newest first, at most three.</param>
/// <param name="Related">A measure of another family that bears on the same question, at most one.</param>
/// <param name="Practices">The practices of the family, at most two.</param>
/// <param name="Rest">How many further members of the family were held.</param>
internal sealed record ShownItems(
    bool IsOne, ImmutableArray<PaperState> Papers, ImmutableArray<PaperState> Related,
    ImmutableArray<PracticeState> Practices, int Rest)
{
    /// <summary>Nothing was held.</summary>
    public bool IsEmpty => Papers.Length == 0 && Practices.Length == 0;

    /// <summary>Ids of the measures and practices of the family, the practices first.</summary>
    public IEnumerable<string> Ids => Practices.Select(state => state.Practice.Id)
        .Concat(Papers.Select(state => state.Measure.Id));
}

/// <summary>
/// A family is what people mix up ("the ban"). Of its members that were held, the newest act of each kind between
/// an actor and its target is shown, and the newest one in force if that is not the same; what ended more than
/// three years before counts as the rest, unless nothing newer is held. A bundle stands for its parts, but if
/// exactly one part names the goods asked about, the part stands for the bundle. Practices are shown beside:
/// those that go on first, then by their newest instance. If no place is named, the actor of the newest member
/// leads and the others count as the rest.
/// </summary>
internal static class FamilyRule
{
    private const int MostMeasures = 3;
    private const int MostPractices = 2;
    private const int YearsOfInterest = 3;

    /// <summary>What to show of <paramref name="asked"/>.</summary>
    public static ShownItems Choose(AskedItems asked, Question question, Snapshot snapshot)
    {
        var papers = Papers(asked.Measures, question.Clocks, snapshot);
        var practices = asked.Practices
            .Select(practice => PracticeRule.Find(practice, question.Clocks, snapshot))
            .OfType<PracticeState>()
            .ToImmutableArray();
        if (asked.IsOne) return new(true, papers, [], ShownPractices(practices, question, null), 0);
        var actor = AskedPlaces.Of(question).Length == 0 ? LeadingActor(papers, practices) : null;
        var shownPapers = ShownPapers(papers, question, actor, snapshot);
        var shownPractices = ShownPractices(practices, question, actor);
        var related = RelatedMeasures.Find(asked, shownPapers, question, snapshot);
        var rest = papers.Length + practices.Length - shownPapers.Length - shownPractices.Length;
        return new ShownItems(false, shownPapers, related, shownPractices, rest);
    }

    private static ImmutableArray<PaperState> Papers(
        IEnumerable<Measure> measures, Clocks clocks, Snapshot snapshot) =>
        [
            .. measures.Select(measure => PaperRule.Find(measure, clocks, snapshot))
                .OfType<PaperState>()
                .OrderByDescending(Begin),
        ];

    private static ImmutableArray<PaperState> ShownPapers(
        ImmutableArray<PaperState> papers, Question question, string? actor, Snapshot snapshot)
    {
        var candidates = WithoutBundles(papers, question, snapshot)
            .Where(state => actor is null || state.Measure.Country == actor)
            .ToImmutableArray();
        var oldest = question.Clocks.AsOf.AddYears(-YearsOfInterest);
        var recent = candidates
            .Where(state => !state.IsOver || (state.Since ?? default).End >= oldest)
            .ToImmutableArray();
        return
        [
            .. (recent.Length > 0 ? recent : candidates)
                .GroupBy(state => (state.Measure.Country, string.Join(';', state.Measure.Targets), state.Measure.Kind))
                .SelectMany(NewestAndInForce)
                .OrderBy(state => Rank(state.Measure.Kind))
                .ThenByDescending(Begin)
                .Take(MostMeasures),
        ];
    }

    private static IEnumerable<PaperState> NewestAndInForce(IEnumerable<PaperState> newestFirst)
    {
        var states = newestFirst.ToImmutableArray();
        return states[0].Current?.Stage == PaperStage.InForce
            ? [states[0]]
            : [states[0], .. states.Skip(1).Where(state => state.Current?.Stage == PaperStage.InForce).Take(1)];
    }

    private static IEnumerable<PaperState> WithoutBundles(
        ImmutableArray<PaperState> papers, Question question, Snapshot snapshot)
    {
        var ids = papers.Select(state => state.Measure.Id).ToHashSet(StringComparer.Ordinal);
        var goods = question[SlotName.Commodity] is { } good ? CommodityScope.Within(good, snapshot) : [];
        var parts = papers.Where(state => state.Measure.Parent is { } parent && ids.Contains(parent))
            .ToLookup(state => state.Measure.Parent!);
        var speaking = parts
            .Select(group => (
                Parent: group.Key, Named: group.Where(part => part.Measure.Commodities.Any(goods.Contains)).ToList()))
            .Where(group => group.Named.Count == 1)
            .ToImmutableDictionary(group => group.Parent, group => group.Named[0].Measure.Id, StringComparer.Ordinal);
        return papers.Where(state => state.Measure.Parent is { } parent && ids.Contains(parent)
            ? speaking.GetValueOrDefault(parent) == state.Measure.Id
            : !speaking.ContainsKey(state.Measure.Id));
    }

    private static ImmutableArray<PracticeState> ShownPractices(
        ImmutableArray<PracticeState> practices, Question question, string? actor)
    {
        var places = AskedPlaces.Of(question);
        var oldest = question.Clocks.AsOf.AddYears(-YearsOfInterest);
        var ranked = practices
            .Where(state => actor is null || state.Practice.Actor == actor)
            .OrderBy(state => state.IsEnded ? 1 : 0)
            .ThenBy(state => state.Practice.Commodities[0] == question[SlotName.Commodity] ? 0 : 1)
            .ThenBy(state => places.Contains(state.Practice.Target) ? 0 : 1)
            .ThenByDescending(state => state.Instances[0].When.Start)
            .ToImmutableArray();
        var recent = ranked.Where(state => state.Instances[0].When.End >= oldest).ToImmutableArray();
        return [.. (recent.Length > 0 ? recent : ranked).Take(MostPractices)];
    }

    private static string? LeadingActor(ImmutableArray<PaperState> papers, ImmutableArray<PracticeState> practices) =>
        papers.Select(state => (Actor: state.Measure.Country, Day: Begin(state)))
            .Concat(practices.Select(state => (state.Practice.Actor, Day: state.Practice.From.Start)))
            .OrderByDescending(pair => pair.Day)
            .Select(pair => pair.Actor)
            .FirstOrDefault();

    private static DateOnly Begin(PaperState state) => (state.Since ?? state.Next?.From ?? default).Start;

    // What is prescribed for everybody stands first, then whom a list names, then what is agreed, funded or framed.
    private static int Rank(MeasureKind kind) => kind switch
    {
        MeasureKind.EntityListing => 1,
        MeasureKind.TradeAgreement or MeasureKind.Subsidy or MeasureKind.Stockpile or MeasureKind.Law or MeasureKind.Suspension => 2,
        _ => 0,
    };
}
