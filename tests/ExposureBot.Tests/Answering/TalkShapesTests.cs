using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Replies;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering;

/// <summary>The shapes <c>meta</c>, <c>help</c>, <c>other</c> and <c>changes</c>.</summary>
public sealed class TalkShapesTests
{
    private static readonly Obstacle[] Obstacles =
    [
        new Obstacle.Unclear(
            new Clarification(SlotName.Commodity, [Asking.Of(Shape.Status, (SlotName.Measure, "seafood_ban"))])),
        new Obstacle.UnknownWords(["Netflix"]), new Obstacle.OffTopic("weather"), new Obstacle.Forecast(),
        new Obstacle.Forbidden("invent"), new Obstacle.Empty(), new Obstacle.TooLong(9000),
            new Obstacle.NotServed("alert"),
    ];

    [Theory]
    [InlineData("source", "meta.source_figure")]
    [InlineData("link", "meta.link")]
    [InlineData("freshness", "meta.dates_figure")]
    [InlineData("year", "meta.year_figure")]
    [InlineData("certainty", "meta.reasons_figure")]
    [InlineData("why", "timeline.conflict")]
    [InlineData("who", "meta.maker")]
    [InlineData("method", "meta.method")]
    public void Each_topic_speaks_of_the_figure_of_the_last_answer(string topic, string key)
    {
        Assert.Equal(key, About(topic, "F-SEED-004").Lines().First().Key);
    }

    [Theory]
    [InlineData("why do the figures on Ukraine's share of neon differ?", "F-OTH-001")]
    [InlineData("why do sources disagree on US dependence on China for rare earths?", "F-USCT-027")]
    [InlineData("ウクライナのネオン比率の数字が食い違うのはなぜですか？", "F-OTH-001")]
    [InlineData("乌克兰氖气份额的数字为什么不一致？", "F-OTH-001")]
    public void Why_records_differ_is_answered_by_the_cause_and_the_records_that_do(string text, string record)
    {
        var lines = Answerer.Answer(RealInterpreter.Read(text, "en"), RealBase.Snapshot).Lines().ToList();

        Assert.Equal("timeline.conflict", lines[0].Key);
        Assert.Contains(lines, line => line.Cites.Contains(record));
    }

    [Fact]
    public void Who_said_so_begins_with_who_denies_on_record()
    {
        var answer = About("who", "E-2025-11-19-kihara-denial", "seafood_stop_2025");

        Assert.Contains("who=kihara", answer.Lines().First().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_recorded_cause_none_is_given()
    {
        Assert.Equal(
            ["meta.no_cause", "timeline.summary"], About("why", "E-2025-11-05-scallops").Lines().Select(line => line.Key));
    }

    [Fact]
    public void Without_a_last_answer_it_is_asked_what_is_meant()
    {
        Assert.Equal(AnswerKind.Clarify, About("source").Kind);
    }

    [Fact]
    public void A_record_known_later_is_not_spoken_of()
    {
        Assert.Equal(AnswerKind.Clarify, About("source", "E-2026-01-06-ann1").Kind);
    }

    [Theory]
    [InlineData("greeting")]
    [InlineData("thanks")]
    [InlineData("bye")]
    [InlineData("language")]
    [InlineData("restart")]
    [InlineData("who_are_you")]
    [InlineData("something else")]
    public void Small_talk_is_small_talk(string topic)
    {
        Assert.Equal(AnswerKind.Smalltalk, Asking.Of(Shape.Help, (SlotName.Topic, topic)).Answer().Kind);
    }

    [Fact]
    public void A_greeting_says_until_when_the_base_reaches_and_offers_three_questions()
    {
        var answer = Asking.On("2025-11-24", Shape.Help, (SlotName.Topic, "greeting")).Answer();

        Assert.Contains(answer.Lines(), line => line.Key == "help.covers" && line.Text()
            .Contains("until=2025-11-24", StringComparison.Ordinal));
        Assert.True(answer.OffersStarters);
    }

    [Theory]
    [InlineData("en", "hello", AnswerKind.Smalltalk)]
    [InlineData("ja", "こんにちは", AnswerKind.Smalltalk)]
    [InlineData("zh", "你好", AnswerKind.Smalltalk)]
    [InlineData("en", "asdkj qwe", AnswerKind.Clarify)]
    public void Each_question_to_start_with_is_offered_and_answered(string locale, string text, AnswerKind kind)
    {
        var reply = new Talk(locale: locale).Say(text).Reply;

        Assert.Equal((kind, 3), (reply.Kind, reply.Suggestions.Length));
        Assert.All(reply.Suggestions, next =>
        {
            Assert.Contains(next, reply.Text, StringComparison.Ordinal);
            Assert.Equal(AnswerKind.Answer, new Talk(locale: locale).Say(next).Reply.Kind);
        });
    }

    [Fact]
    public void Every_obstacle_is_answered_in_all_languages_whatever_the_shape()
    {
        var asked = from obstacle in Obstacles
                    from shape in Enum.GetValues<Shape>()
                    from language in Enum.GetValues<Language>()
                    select Asking.Of(
                        shape, (SlotName.Commodity, "rare_earths")) with
                    { Obstacle = obstacle, Language = language };

        Assert.All(asked, question =>
        {
            var answer = question.Answer();
            var reply = RealDialogs.Writer.Write(answer, RealBase.Snapshot);
            Assert.Contains(answer.Kind, new[] { AnswerKind.Clarify, AnswerKind.Decline });
            Assert.NotEmpty(reply.Headline);
            Assert.Equal(reply.Text, Gate.Check(reply, RealBase.Snapshot).Text);
        });
    }

    [Fact]
    public void A_forecast_is_declined_with_what_is_set_in_advance()
    {
        var question = Asking.On("2025-11-24", Shape.Other,
            (SlotName.Commodity, "rare_earths")) with
        { Obstacle = new Obstacle.Forecast() };

        Assert.Contains(
            question.Answer().Lines(), line => line.Text().Contains("until=2026-11-10", StringComparison.Ordinal));
    }

    [Fact]
    public void Changes_name_only_what_became_known_since()
    {
        var answer = Asking.Of(Shape.Changes, (SlotName.Since, "2026-09-20")).Answer();

        var reply = RealDialogs.Writer.Write(answer, RealBase.Snapshot);
        Assert.Equal("changes.headline", answer.Lines().First().Key);
        Assert.All(
            answer.Lines().Where(line => line.Key == "timeline.row")
                .Select(line => RealBase.Snapshot.Events[line.Cites[0]]),
            happening => Assert.True(happening.Known.From > Asking.Day("2026-09-20")));
        Assert.Equal(reply.Text, Gate.Check(reply, RealBase.Snapshot).Text);
    }

    private static Answer About(string topic, params string[] records) =>
        (Asking.On("2025-11-24", Shape.Meta, (SlotName.Topic, topic)) with { About = [.. records] }).Answer();
}
