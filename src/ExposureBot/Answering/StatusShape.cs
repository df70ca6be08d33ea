using System.Collections.Immutable;
using ExposureBot.Answering.Claims;
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
        if (shown.IsEmpty) return Nothing(question, snapshot);
        var headline = StatusHeadline.Of(shown, question, snapshot);
        return new Answer(
            AnswerKind.Answer,
            question,
            [.. StatusBlocks.Of(shown, headline, question, snapshot), .. OfSource(shown, question, snapshot)],
            Suggestions(question, shown));
    }

    // "According to the article": what it says stands beside the records, never before them.
    private static IEnumerable<Block> OfSource(ShownItems shown, Question question, Snapshot snapshot)
    {
        if (question[SlotName.Source] is not { } source) return [];
        var events = shown.Practices.SelectMany(state => state.Practice.Events)
            .Concat(shown.Papers.SelectMany(state => state.Measure.Events));
        return SourceClaims.Opposed(source, events, question.Clocks, snapshot) is { } pair
            ? [new Block.Remark([Line.Of(
                "check.source_says", [pair.Statement.Id], ("statement", new Term.Written(pair.Statement.Text)))])]
            : [];
    }

    // An item that became known only later is not hinted at.
    private static Answer Nothing(Question question, Snapshot snapshot)
    {
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
        var goods = shown.Practices.Length > 0 ? shown.Practices[0].Practice.Commodities
            : shown.Papers[0].Measure.Commodities;
        var good = question[SlotName.Commodity] ?? (goods.Count > 0 ? goods[0] : null);
        return good is null ? [] : [FollowUp.Of(question, Shape.Timeline, (SlotName.Commodity, good))];
    }
}
