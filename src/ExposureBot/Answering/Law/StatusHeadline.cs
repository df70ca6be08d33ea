using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Law;

/// <summary>The first sentences of a status answer.</summary>
/// <param name="Lead">The measure that it speaks of, or null if it speaks of a practice.</param>
internal sealed record StatusHeadline(ImmutableArray<Line> Lines, PaperState? Lead)
{
    /// <summary>
    /// What is newest leads. If it is a practice: that it is no published measure, how well it is attested, and
    /// who confirms or denies on record. If it is a measure: a ban on the place asked about and, while that does not
    /// apply, what does; else the newest that applies, else the newest. If a place was named at which no ban of the
    /// family is aimed, that comes first. A practice never says that no measure is held while one is: it says so of
    /// its own month or of a place, else the measure leads.
    /// </summary>
    public static StatusHeadline Of(ShownItems shown, Question question, Snapshot snapshot)
    {
        var found = OfItems(shown, question, snapshot);
        return ByOthers(shown, question, snapshot) is { } others ? found with { Lines = [others, .. found.Lines] } : found;
    }

    private static StatusHeadline OfItems(ShownItems shown, Question question, Snapshot snapshot)
    {
        var practice = shown.Practices.FirstOrDefault(state => !state.IsEnded) ?? shown.Practices.FirstOrDefault();
        var month = practice is null ? null : BareMonth(practice.Practice, question.Clocks, snapshot);
        var unaimed = shown.IsOne ? null : Unaimed(shown, question, snapshot);
        var applies = shown.Papers.FirstOrDefault(state => state.IsLive);
        var saysNone = month is null && unaimed is null;
        if (practice is not null && Leads(practice, shown) && !(saysNone && applies is not null))
        {
            return OnPractice(practice, month, month is null ? unaimed : null, shown, question, snapshot);
        }

        var lead = Aimed(shown, question) ?? OnTheGoodItself(shown, question, snapshot) ?? applies ?? shown.Papers[0];
        var line = PaperLines.Stage("status.headline_paper", lead, question.Clocks, snapshot);
        if (!lead.IsLive && applies is not null)
        {
            return new StatusHeadline(
                [line, PaperLines.Stage("status.headline_live", applies, question.Clocks, snapshot)], lead);
        }

        return new StatusHeadline(unaimed is null ? [line] : [unaimed, line], lead);
    }

    // What names the good itself speaks of it before what names only its group, even while it is suspended.
    private static PaperState? OnTheGoodItself(ShownItems shown, Question question, Snapshot snapshot)
    {
        if (shown.IsOne || question[SlotName.Commodity] is not { } good || !snapshot.ChildrenOf(good).IsEmpty) return null;
        var named = shown.Papers.Where(state => state.Measure.Commodities.Contains(good)).ToList();
        return named.Find(state => state.IsLive) ?? named.FirstOrDefault();
    }

    // A ban on the very place asked about is what was asked, even while it is suspended.
    private static PaperState? Aimed(ShownItems shown, Question question)
    {
        var places = AskedPlaces.Of(question);
        return shown.IsOne ? null : shown.Papers.FirstOrDefault(state =>
            places.Any(place => place != state.Measure.Country && IsBanOn(state, place)));
    }

    private static bool Leads(PracticeState practice, ShownItems shown) => shown.Papers.Length == 0
        || (!shown.IsOne && !practice.IsEnded
            && shown.Papers.All(state => (state.Since ?? default).Start < practice.Practice.From.Start));

    private static StatusHeadline OnPractice(
        PracticeState practice, Term.On? month, Line? unaimed, ShownItems shown, Question question, Snapshot snapshot)
    {
        var isBare = unaimed is null && (month is not null || shown.Papers.Length == 0);
        var line = Line.Of(
            isBare ? "status.headline_practice" : "status.headline_beside",
            [practice.Instances[^1].Id],
            ("practice", new Term.Named(practice.Practice.Id)),
            ("actor", new Term.Named(practice.Practice.Actor)),
            ("goods", new Term.Named(practice.Practice.Commodities[0])),
            ("month", month),
            ("level", Term.Listed(practice.Level)),
            ("ended", practice.IsEnded && practice.Practice.To is { } end ? new Term.On(end) : null));
        var said = PartiesRule.Find([practice.Practice.Id], question.Clocks, snapshot)
            .SelectMany(side => side.Positions)
            .FirstOrDefault(position => position.Stance is Stance.Denies or Stance.Confirms
                && position.Terms == Knowledge.Terms.OnRecord);
        ImmutableArray<Line> lines = said is null ? [line]
            : [line with { Cites = [] }, PartyLines.Gist("status.headline_said", said, snapshot)];
        return new StatusHeadline(unaimed is null ? lines : [unaimed, .. lines], null);
    }

    /// <summary>
    /// The month in which it began, if no act of that month on its goods and no ban on its target is held.
    /// </summary>
    public static Term.On? BareMonth(Practice practice, Clocks clocks, Snapshot snapshot)
    {
        var day = practice.From.Start;
        var month = new PartialDate(new DateOnly(day.Year, day.Month, 1), DatePrecision.Month);
        var goods = practice.Commodities.SelectMany(good => CommodityScope.Touching(good, snapshot)).ToHashSet();
        var isBare = !snapshot.Content.Measures
            .Where(measure => measure.Country == practice.Actor && (measure.Commodities.Any(goods.Contains)
                || (IsBan(measure) && measure.Targets.Contains(practice.Target))))
            .SelectMany(measure => snapshot.StagesOf(measure.Id))
            .Any(stage => stage.Known.On(clocks.KnownOn)
                && stage.From.Start <= month.End && stage.From.End >= month.Start);
        return isBare && practice.From.Precision != DatePrecision.Year ? new Term.On(month) : null;
    }

    // Who is asked about did none of it: that is said before what others did.
    private static Line? ByOthers(ShownItems shown, Question question, Snapshot snapshot)
    {
        if (question[SlotName.Actor] is not { } asked) return null;
        var actors = Actors(shown).ToList();
        if (actors.Contains(asked)) return null;
        var good = question[SlotName.Commodity];
        return Line.Of(
            "status.headline_by_others",
            [],
            ("asked", new Term.Named(asked)),
            ("actors", Speaker.Names(actors)),
            ("goods", good is not null && snapshot.Commodities.ContainsKey(good) ? new Term.Named(good) : null));
    }

    private static IEnumerable<string> Actors(ShownItems shown) => shown.Papers.Concat(shown.Related)
        .Select(state => state.Measure.Country)
        .Concat(shown.Practices.Select(state => state.Practice.Actor))
        .Distinct(StringComparer.Ordinal);

    private static Line? Unaimed(ShownItems shown, Question question, Snapshot snapshot)
    {
        if (shown.Papers.Length == 0) return null;
        if (question[SlotName.Actor] is { } by && !Actors(shown).Contains(by)) return null;
        var actor = shown.Papers[0].Measure.Country;
        var target = AskedPlaces.Of(question).FirstOrDefault(place => place != actor);
        return target is null ? null : Unaimed(shown, target, question, snapshot);
    }

    /// <summary>That no ban of the family aimed at <paramref name="target"/> is held; null if one is.</summary>
    public static Line? Unaimed(ShownItems shown, string target, Question question, Snapshot snapshot)
    {
        if (shown.Papers.Any(state => IsBanOn(state, target))) return null;
        var actor = shown.Papers[0].Measure.Country;
        var good = question[SlotName.Commodity];
        return Line.Of(
            "status.headline_unaimed",
            [],
            ("target", new Term.Named(target)),
            ("actor", new Term.Named(actor)),
            ("goods", good is not null && snapshot.Commodities.ContainsKey(good) ? new Term.Named(good) : null));
    }

    private static bool IsBanOn(PaperState state, string target) => !state.IsOver
        && IsBan(state.Measure) && state.Measure.Targets.Contains(target);

    private static bool IsBan(Measure measure) => measure.Kind is MeasureKind.ExportBan or MeasureKind.ImportBan;
}
