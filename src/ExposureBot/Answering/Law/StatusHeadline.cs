using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Law;

/// <summary>The first sentences of a status answer.</summary>
/// <param name="Papers">Measures that the headline already speaks of.</param>
/// <param name="IsOnPractice">It speaks of a practice first.</param>
internal sealed record StatusHeadline(ImmutableArray<Line> Lines, ImmutableArray<PaperState> Papers, bool IsOnPractice)
{
    /// <summary>
    /// What is newest leads. If it is a practice: that no published notice is held, how well the practice is attested, and
    /// who confirms or denies on record. If it is a measure: its stage; if a place was named at which no ban of the family is
    /// aimed, that comes first.
    /// </summary>
    public static StatusHeadline Of(ShownItems shown, Question question, Snapshot snapshot)
    {
        var practice = shown.Practices.FirstOrDefault(state => !state.IsEnded) ?? shown.Practices.FirstOrDefault();
        if (practice is not null && Leads(practice, shown))
        {
            return new StatusHeadline([OnPractice(practice, question, snapshot)], [], true);
        }

        var unaimed = shown.IsOne ? null : Unaimed(shown, question, snapshot);
        var papers = unaimed is not null ? shown.Papers.Where(state => state.IsLive).Take(1)
            : shown.IsOne || shown.Papers[0].IsLive ? shown.Papers.Take(1)
            : [shown.Papers[0], .. shown.Papers.Where(state => state.IsLive).Take(1)];
        var led = papers.ToImmutableArray();
        var lines = led.Select(state => PaperLines.Stage("status.headline_paper", state, question.Clocks, snapshot));
        return new StatusHeadline(unaimed is null ? [.. lines] : [unaimed, .. lines], led, false);
    }

    private static bool Leads(PracticeState practice, ShownItems shown) => shown.Papers.Length == 0
        || (!shown.IsOne && !practice.IsEnded
            && shown.Papers.All(state => (state.Since ?? default).Start < practice.Practice.From.Start));

    private static Line OnPractice(PracticeState practice, Question question, Snapshot snapshot)
    {
        var said = PartiesRule.Find([practice.Practice.Id], question.Clocks, snapshot)
            .SelectMany(side => side.Positions)
            .FirstOrDefault(position => position.Stance is Stance.Denies or Stance.Confirms
                && position.Terms == Knowledge.Terms.OnRecord);
        return Line.Of(
            "status.headline_practice",
            said is null ? [practice.Instances[^1].Id] : [practice.Instances[^1].Id, said.Id],
            ("practice", new Term.Named(practice.Practice.Id)),
            ("level", Term.Listed(practice.Level)),
            ("ended", practice.IsEnded && practice.Practice.To is { } end ? new Term.On(end) : null),
            ("who", said is null ? null : Speaker.Of(said.Who, snapshot)),
            ("statement", said is null ? null : new Term.Written(said.Statement)));
    }

    private static Line? Unaimed(ShownItems shown, Question question, Snapshot snapshot)
    {
        if (shown.Papers.Length == 0) return null;
        var actor = shown.Papers[0].Measure.Country;
        var target = AskedPlaces.Of(question).FirstOrDefault(place => place != actor);
        if (target is null || shown.Papers.Any(state => IsBanOn(state, target))) return null;
        var good = question[SlotName.Commodity];
        return Line.Of(
            "status.headline_unaimed",
            [],
            ("target", new Term.Named(target)),
            ("actor", new Term.Named(actor)),
            ("goods", good is not null && snapshot.Commodities.ContainsKey(good) ? new Term.Named(good) : null));
    }

    private static bool IsBanOn(PaperState state, string target) => !state.IsOver
        && state.Measure.Kind is MeasureKind.ExportBan or MeasureKind.ImportBan && state.Measure.Targets.Contains(target);
}
