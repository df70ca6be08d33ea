using System.Collections.Immutable;
using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>status</c>: Paper, Practice and who says so; never a bare yes or no.</summary>
internal static class StatusShape
{
    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var asked = AskedItems.Find(question, snapshot);
        var shown = FamilyRule.Choose(asked, question, snapshot);
        if (shown.IsEmpty) return Nothing(question, asked, snapshot);
        var headline = StatusHeadline.Of(shown, question, snapshot);
        return new Answer(
            AnswerKind.Answer, question, StatusBlocks.Of(shown, headline, question, snapshot), Suggestions(question, shown));
    }

    // What was held of nothing is said as such: an item that became known later is not hinted at.
    private static Answer Nothing(Question question, AskedItems asked, Snapshot snapshot)
    {
        _ = asked;
        var line = Line.Of(
            "status.nothing",
            [],
            ("commodity", Name(question[SlotName.Commodity], snapshot)),
            ("places", Speaker.Names(AskedPlaces.Of(question))),
            ("day", question.Clocks.KnownOnSaid || question.Clocks.AsOfSaid ? Term.Day(question.Clocks.AsOf) : null));
        return new Answer(
            AnswerKind.Decline,
            question,
            [new Block.Headline([line]), new Block.Missing([Line.Of("status.nothing_is_no_proof", [])])],
            []);
    }

    private static Term.Named? Name(string? id, Snapshot snapshot) =>
        id is not null && snapshot.Commodities.ContainsKey(id) ? new Term.Named(id) : null;

    private static ImmutableArray<Question> Suggestions(Question question, ShownItems shown)
    {
        var goods = shown.Practices.Length > 0 ? shown.Practices[0].Practice.Commodities : shown.Papers[0].Measure.Commodities;
        var good = question[SlotName.Commodity] ?? (goods.Count > 0 ? goods[0] : null);
        return good is null ? [] : [FollowUp.Of(question, Shape.Timeline, (SlotName.Commodity, good))];
    }
}
