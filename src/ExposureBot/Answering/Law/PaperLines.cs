using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Law;

/// <summary>What the Paper axis says, as lines.</summary>
internal static class PaperLines
{
    private const int MostGoods = 5;
    private const int LongestNumber = 60;
    private const string NumberSign = "No. ";

    /// <summary>The stage of one measure with its days.</summary>
    /// <param name="key">The sentence: all of them see the same variables.</param>
    public static Line Stage(string key, PaperState state, Clocks clocks, Snapshot snapshot)
    {
        var row = state.Current ?? state.Next!;
        var isExtended = state.FirstUntil is not null;
        ImmutableArray<Term> sides = isExtended ? Sides(state, clocks, snapshot) : [];
        var ahead = Ahead(state, clocks);
        var isPlanned = state.Current is null || state.IsUnconfirmed || row.From.Start > clocks.KnownOn;
        return Line.Of(
            key,
            isExtended ? [row.Id, state.Last!.Id] : [row.Id],
            ("measure", new Term.Named(state.Measure.Id)),
            ("number", Number(state.Measure)),
            ("kind", Term.Listed(state.Measure.Kind)),
            ("stage", Term.Listed(row.Stage)),
            ("next", ahead is null ? null : Term.Listed(ahead.Stage)),
            ("next_from", On(ahead?.From)),
            ("since", isPlanned ? null : On(state.Since)),
            ("began", Began(row, state.Measure, clocks, snapshot)),
            ("planned", isPlanned ? On(row.From) : null),
            ("unconfirmed", IsUnconfirmedOn(state, clocks) ? On(row.From) : null),
            ("until", isExtended || state.IsOverdue ? null : On(state.Until)),
            ("overdue", state.IsOverdue ? On(state.Until) : null),
            ("first_until", On(state.FirstUntil)),
            ("extended_to", isExtended ? On(state.Until) : null),
            ("said_by", sides.Length == 1 ? sides[0] : null),
            ("both", sides.Length > 1 ? new Term.Several(sides) : null),
            ("notice", isExtended ? Notice(state.Last!, clocks, snapshot) : null));
    }

    /// <summary>Whether the day on which it was to begin has passed and no record shows that it did.</summary>
    public static bool IsUnconfirmedOn(PaperState state, Clocks clocks) =>
        state.IsUnconfirmed && state.Current is { Stage: PaperStage.InForce or PaperStage.PartlyInForce } row && row.From.End < clocks.KnownOn;

    // Of what is over, people ask when it was.
    private static Term.On? Began(MeasureStage row, Measure measure, Clocks clocks, Snapshot snapshot) =>
        row.Stage is not (PaperStage.Ended or PaperStage.StruckDown) ? null
            : On(snapshot.StagesOf(measure.Id)
                .Where(stage => stage.Stage is PaperStage.InForce or PaperStage.PartlyInForce && stage.Known.On(clocks.KnownOn))
                .OrderBy(stage => stage.From.Start).FirstOrDefault()?.From);

    // What follows by plan; of what has come since, the day asked about says nothing.
    private static MeasureStage? Ahead(PaperState state, Clocks clocks) =>
        state.Current is not null && state.Next is { Planned: true } next && next.From.Start > clocks.KnownOn
            ? next
            : null;

    /// <summary>Whose measure it is, at whom it is aimed and which goods it names.</summary>
    public static Line Scope(PaperState state)
    {
        var measure = state.Measure;
        return Line.Of(
            "status.scope",
            [(state.Current ?? state.Next!).Id],
            ("measure", new Term.Named(measure.Id)),
            ("actor", new Term.Named(measure.Country)),
            ("targets", Speaker.Names(measure.Targets)),
            ("goods", Speaker.Names(measure.Commodities.Take(MostGoods))),
            ("more", measure.Commodities.Count > MostGoods ? new Term.Count(measure.Commodities.Count - MostGoods)
                : null));
    }

    /// <summary>The word of the stage for the pill of a card.</summary>
    public static string Label(PaperState? state) => state?.Current switch
    {
        null => state?.Next is null ? "none_found" : ClosedList.Word(PaperStage.Announced),
        // A start that was set in advance, and of which nothing shows that it came, is no more than announced.
        { Stage: PaperStage.InForce } when state.IsUnconfirmed => ClosedList.Word(PaperStage.Announced),
        { Stage: PaperStage.Suspended } when state.Until is not null && !state.IsOverdue => "suspended_until",
        { } stage => ClosedList.Word(stage.Stage),
    };

    // The sides whose positions carry the stage row's day or event: who states an extension.
    private static ImmutableArray<Term> Sides(PaperState state, Clocks clocks, Snapshot snapshot) =>
    [
        .. PartiesRule.Find([state.Measure.Id, .. Bundle(state.Measure)], clocks, snapshot)
            .Where(side => side.Positions.Any(position => position.On.Start >= state.Last!.Known.From.AddDays(-1)))
            .Select(side => Term.Listed(side.Party)),
    ];

    // The number alone: its maker stands in the sources. The numbers of a bundle are as long as a sentence; its
    // parts have theirs.
    private static Term.Numbered? Number(Measure measure)
    {
        if (measure.OfficialNumber.Length is 0 or > LongestNumber) return null;
        var start = measure.OfficialNumber.IndexOf(NumberSign, StringComparison.Ordinal);
        return new Term.Numbered(start < 0 ? measure.OfficialNumber : measure.OfficialNumber[start..]);
    }

    private static IEnumerable<string> Bundle(Measure measure) => measure.Parent is { } parent ? [parent] : [];

    // A stage rests on a published act if its event says so; a statement of officials is not one.
    private static Term.Named? Notice(MeasureStage stage, Clocks clocks, Snapshot snapshot) =>
        stage.Event is { } id && snapshot.Events.TryGetValue(id, out var happening)
        && happening.Known.On(clocks.KnownOn) && happening.Stage != LegalStage.None
            ? new Term.Named(id)
            : null;

    private static Term.On? On(PartialDate? date) => date is { } day ? new Term.On(day) : null;
}
