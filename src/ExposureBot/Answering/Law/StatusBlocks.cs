using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Law;

/// <summary>The blocks of a status answer, in their order.</summary>
internal static class StatusBlocks
{
    private const int MostPapers = 2;
    private const int MostPractices = 2;

    /// <summary>Headline, Paper, Practice, parties and what is missing.</summary>
    public static ImmutableArray<Block> Of(
        ShownItems shown, StatusHeadline headline, Question question, Snapshot snapshot)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Block.Headline(ScopeRule.Place(headline.Lines, shown, question, snapshot)));
        blocks.Add(Paper(shown, headline, question, snapshot));
        blocks.Add(Practice(shown, headline));
        blocks.Add(new Block.Parties(PartyLines.Rows(
            PartiesRule.Find(PartyItems(shown, headline), question.Clocks, snapshot), snapshot)));
        var missing = Missing(shown, headline, question.Clocks, snapshot);
        if (missing.Length > 0) blocks.Add(new Block.Missing(missing));
        return blocks.ToImmutable();
    }

    private static Block.Paper Paper(
        ShownItems shown, StatusHeadline headline, Question question, Snapshot snapshot)
    {
        // Beside a practice what is suspended says least of it.
        var papers = shown.Papers.Where(state => state != headline.Lead)
            .Take(MostPapers)
            .OrderBy(state => headline.Lead is null && state.Current?.Stage == PaperStage.Suspended ? 1 : 0);
        var lines = shown.Related.Concat(papers)
            .Select(state => Stage(state, question, snapshot))
            .ToList();
        var rest = shown.Rest + shown.Papers.Length + shown.Related.Length - lines.Count - (
            headline.Lead is null ? 0 : 1);
        if (headline.Lead is null) lines.Insert(0, NoInstrument(shown, question.Clocks, snapshot));
        if (lines.Count == 0) lines.Add(PaperLines.Scope(headline.Lead!));
        return new Block.Paper([.. lines], PaperLines.Label(headline.Lead), Math.Max(0, rest));
    }

    // A measure that stands here for its aim, not for the goods asked about, says that it does not name them.
    private static Line Stage(PaperState state, Question question, Snapshot snapshot)
    {
        var line = PaperLines.Stage("status.paper", state, question.Clocks, snapshot);
        return question[SlotName.Commodity] is { } good && snapshot.Commodities.ContainsKey(good)
            && !state.Measure.Commodities.Any(CommodityScope.Touching(good, snapshot).Contains)
            ? line with { Terms = line.Terms.Add("not_named", new Term.Named(good)) }
            : line;
    }

    private static Line NoInstrument(ShownItems shown, Clocks clocks, Snapshot snapshot) => Line.Of(
        "status.no_instrument",
        [],
        ("since", StatusHeadline.BareMonth(shown.Practices[0].Practice, clocks, snapshot)));

    // How far the base reaches is no matter of a day.
    private static PartialDate MonthOf(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1), DatePrecision.Month);

    private static Block.Practice Practice(ShownItems shown, StatusHeadline headline)
    {
        if (shown.Practices.Length == 0)
        {
            return new Block.Practice([Line.Of("status.practice_none", [])], PracticeLines.Label(null));
        }

        // A related measure takes the room of a second practice and of a second source.
        var isRoomy = shown.Related.Length == 0;
        var lines = shown.Practices.Take(isRoomy ? MostPractices : 1).Select((state, index) =>
            PracticeLines.Level(
                state,
                headline.Lead is null && index == 0,
                index == 0 ? null : shown.Practices[0].Practice.From,
                isRoomy && index == 0)).ToImmutableArray();
        return new Block.Practice(
            lines, PracticeLines.Label(shown.Practices[0]), shown.Practices.Length - lines.Length);
    }

    // Who says so belongs to the items that the headline speaks of; a bundle's parts share its positions.
    private static IEnumerable<string> PartyItems(ShownItems shown, StatusHeadline headline) => headline.Lead is null
        ? shown.Practices.Select(state => state.Practice.Id)
        : shown.Papers.Where(state => state == headline.Lead || !state.IsOver)
            .OrderBy(state => state == headline.Lead ? 0 : 1)
            .SelectMany(state => state.Measure.Parent is { } parent ? [state.Measure.Id, parent]
                : new[] { state.Measure.Id })
            .Distinct(StringComparer.Ordinal);

    private static ImmutableArray<Line> Missing(
        ShownItems shown, StatusHeadline headline, Clocks clocks, Snapshot snapshot)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        if (headline.Lead is null) lines.Add(PracticeLines.Missing(shown.Practices[0]));
        foreach (var state in shown.Papers.Where(state => PaperLines.IsUnconfirmedOn(state, clocks)).Take(1))
        {
            lines.Add(Line.Of("status.missing_start", [], ("measure", new Term.Named(state.Measure.Id))));
        }

        foreach (var state in shown.Papers.Where(state => state.IsOverdue).Take(1))
        {
            lines.Add(Line.Of("status.missing_successor", [], ("measure", new Term.Named(state.Measure.Id))));
        }

        if (ReachRule.Find(Records(shown, snapshot), clocks) is { } reach)
        {
            lines.Add(Line.Of("status.reach", [], ("until", new Term.On(MonthOf(reach)))));
        }

        return lines.ToImmutable();
    }

    private static IEnumerable<IRecord> Records(ShownItems shown, Snapshot snapshot) =>
        shown.Practices.SelectMany(state => state.Instances.Cast<IRecord>())
            .Concat(shown.Papers.SelectMany(state => snapshot.StagesOf(state.Measure.Id)))
            .Concat(shown.Ids.SelectMany(id => snapshot.PositionsOn(id)))
            .Concat(shown.Papers.SelectMany(state => state.Measure.Events)
                .Concat(shown.Practices.SelectMany(state => state.Practice.Events))
                .Select(id => snapshot.Events.GetValueOrDefault(id))
                .OfType<Event>());
}
