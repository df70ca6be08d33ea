using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Understanding;

/// <summary>A permalink replays what was read, and holds no word of a user.</summary>
public sealed class QuestionQueryTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Corpus.OfShapes.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_question_comes_back_from_its_permalink(int number)
    {
        var (ask, locale, _) = Corpus.OfShapes[number];
        var question = RealInterpreter.Read(ask, locale);

        var back = QuestionQuery.Read(QuestionQuery.Write(question, "base"));

        Assert.NotNull(back);
        Assert.Equal(
            (question.Shape, question.Metric, question.Clocks, question.Language, question.IsNegated),
            (back.Shape, back.Metric, back.Clocks, back.Language, back.IsNegated));
        Assert.Equal(question.Slots, back.Slots);
        Assert.Equal(question.About, back.About);
    }

    [Fact]
    public void Words_that_are_not_used_stand_in_no_permalink()
    {
        var question = RealInterpreter.Read("how zorpish is Japan's dependence on China for gallium?", "en");

        var link = QuestionQuery.Write(question, "base");

        Assert.Equal(["zorpish"], question.Unused);
        Assert.DoesNotContain("zorpish", link, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_kept_of_a_talk_is_what_comes_back_when_it_is_read(int number)
    {
        var (ask, locale, _) = Corpus.OfShapes[number];
        var kept = RealAssistant.Instance.Take(new Utterance(
            ask, locale, new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(9)), null, null,
            Conversation.Empty)).Next;

        var back = ConversationJson.Read(ConversationJson.Write(kept));

        Assert.Equivalent(kept, back, strict: true);
    }

    [Fact]
    public void The_words_of_a_user_are_not_kept()
    {
        var turn = RealAssistant.Instance.Take(new Utterance(
            "how zorpish is Japan's dependence on China for gallium?", "en",
            new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(9)), null, null, Conversation.Empty));

        Assert.NotEmpty(turn.Interpretation.Question.Unused);
        Assert.Empty(turn.Next.Last!.Unused);
    }

    [Fact]
    public void A_talk_comes_back_from_its_stored_form()
    {
        var now = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(9));
        var first = RealAssistant.Instance.Take(new Utterance(
            "how dependent is Japan on China for rare earths?", "en", now, null, null, Conversation.Empty)).Next;
        var pending = RealAssistant.Instance.Take(new Utterance(
            "what is Congo's share of cobalt mining?", "en", now, null, null, first)).Next;

        var back = ConversationJson.Read(ConversationJson.Write(pending));

        Assert.Equal(pending.Last?.Slots, back.Last?.Slots);
        Assert.Equal(pending.Records, back.Records);
        Assert.Equal(
            pending.Pending!.Options.Select(option => option[SlotName.Supplier]),
            back.Pending!.Options.Select(option => option[SlotName.Supplier]));
        Assert.Equal(
            (pending.LastRole, pending.At, pending.Clarifications), (back.LastRole, back.At, back.Clarifications));
    }
}
