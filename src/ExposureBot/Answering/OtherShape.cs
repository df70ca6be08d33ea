using System.Collections.Immutable;
using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>
/// The shape <c>other</c> and every question with an obstacle: asks back, or declines with the reason and with
/// what exists instead.
/// </summary>
internal static class OtherShape
{
    private const int MostPlans = 3;

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot) => question.Obstacle switch
    {
        Obstacle.Unclear unclear => Unclear(question, unclear.Clarification),
        Obstacle.UnknownWords unknown => Decline(
            question, "other.unknown_words",
                ("words", new Term.Several([.. unknown.Words.Select(word => (Term)new Term.Echo(word))]))),
        Obstacle.OffTopic topic =>
            Decline(question, "other.off_topic", ("subject", new Term.Word("subject." + topic.Subject))),
        Obstacle.Forecast => Forecast(question, snapshot),
        Obstacle.Forbidden forbidden =>
            Decline(question, "other.forbidden", ("kind", new Term.Word("forbidden." + forbidden.Kind))),
        Obstacle.OtherLanguage => Clarify(question, "other.language"),
        Obstacle.Empty => Clarify(question, "other.empty"),
        Obstacle.TooLong tooLong =>
            Decline(question, "other.too_long", ("characters", new Term.Count(tooLong.Characters))),
        Obstacle.NotServed => Decline(question, "other.not_served"),
        _ => Clarify(question, "other.not_understood"),
    };

    private static Answer Unclear(Question question, Clarification clarification)
    {
        var line = Line.Of("other.unclear", [], ("slot", Term.Listed(clarification.Slot)));
        return new Answer(AnswerKind.Clarify, question, [new Block.Headline([line])], clarification.Options);
    }

    private static Answer Clarify(Question question, string key) =>
        new(AnswerKind.Clarify, question, [new Block.Headline([Line.Of(key, [])])], []) { OffersStarters = true };

    private static Answer Decline(Question question, string key, params (string Name, Term? Value)[] terms) =>
        new(AnswerKind.Decline, question, [new Block.Headline([Line.Of(key, [], terms)])], []) { OffersStarters = true };

    // No forecast of its own: the ends and stages that are set in advance are on record, if goods or a measure
    // are named.
    private static Answer Forecast(Question question, Snapshot snapshot)
    {
        var asked = AskedItems.Find(question, snapshot).Measures;
        var plans = asked.Where(measure => !asked.Any(bundle => bundle.Id == measure.Parent))
            .Select(measure => PaperRule.Find(measure, question.Clocks, snapshot))
            .OfType<PaperState>()
            .Where(state => (state.Until is not null && !state.IsOverdue) || state.Next is not null)
            .OrderByDescending(state => (state.Since ?? default).Start)
            .Take(MostPlans)
            .Select(state => PaperLines.Stage("status.paper", state, question.Clocks, snapshot))
            .ToImmutableArray();
        return new Answer(
            AnswerKind.Decline,
            question,
            [
                new Block.Headline([Line.Of(plans.IsEmpty ? "other.forecast" : "other.forecast_plans", [])]),
                new Block.Rows(plans, plans.Length),
            ],
            [])
        { OffersStarters = true };
    }
}
