using ExposureBot.Answering;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Understanding;

/// <summary>Talks of several turns: what is kept, what is worked out anew, what is asked back.</summary>
public sealed class TalkTests
{
    private const string Dependence = "how dependent is Japan on China for rare earths?";

    [Theory]
    [InlineData("how dependent is Japan on Japan for seafood?", "JPN", "seafood")]
    [InlineData("does China rely on Chinese gallium?", "CHN", "gallium")]
    public void Nobody_depends_on_themselves(string text, string place, string good)
    {
        var question = new Talk().Ask(text);

        var unclear = Assert.IsType<Obstacle.Unclear>(question.Obstacle);
        Assert.Equal(
            [(Shape.ByPartner, place, null, good), (Shape.ByPartner, null, place, good)],
            unclear.Clarification.Options.Select(option =>
                (option.Shape, option[SlotName.Importer], option[SlotName.Supplier], option[SlotName.Commodity])));
    }

    [Theory]
    [InlineData("restrictions on coffee?", "coffee")]
    [InlineData("has China banned chocolate?", "chocolate")]
    public void An_unknown_good_is_not_taken_for_the_measure_people_speak_of(string text, string word)
    {
        var turn = new Talk().Say(text);

        Assert.Equal(AnswerKind.Decline, turn.Reply.Kind);
        Assert.Contains(word, Assert.IsType<Obstacle.UnknownWords>(turn.Interpretation.Question.Obstacle).Words);
    }

    [Theory]
    [InlineData("was it lifted?")]
    [InlineData("still in force?")]
    public void A_status_without_its_measure_is_that_of_the_last_answer(string text)
    {
        var question = new Talk().Ask("is there a ban on gallium?", text);

        Assert.Equal(
            (Shape.Status, "gallium_germanium_controls", Origin.Previous),
            (question.Shape, question[SlotName.Measure], question.Slots[SlotName.Measure].Origin));
    }

    [Fact]
    public void A_status_of_nothing_asks_which_measure()
    {
        var question = new Talk().Ask("was it lifted?");

        var unclear = Assert.IsType<Obstacle.Unclear>(question.Obstacle);
        Assert.Equal(SlotName.Measure, unclear.Clarification.Slot);
        Assert.InRange(unclear.Clarification.Options.Length, 2, 4);
    }

    [Theory]
    [InlineData("US reliance on potash imports", "ok and russia's part", "import_share", "USA", "RUS")]
    [InlineData("巴西稀土储量", "越南的", "reserves", null, "VNM")]
    [InlineData("China's share of world gallium refining", "in tonnes?", "refinery_production", null, "CHN")]
    [InlineData("how much of Japan's iron ore comes from Brazil", "how much is that in dollars", "import_value", "JPN", "BRA")]
    [InlineData("what share of Japan's coal comes from Australia", "how many tonnes is that", "import_volume", "JPN", "AUS")]
    public void A_piece_takes_the_role_and_the_count_that_its_words_have(
        string text, string piece, string metric, string? importer, string? supplier)
    {
        var question = new Talk().Ask(text, piece);

        Assert.Equal((metric, importer, supplier), (question.Metric?.Value, question[SlotName.Importer], question[SlotName.Supplier]));
    }

    [Theory]
    [InlineData("what happened to that?")]
    [InlineData("あれどうなった？")]
    public void What_became_of_nothing_is_asked_back(string text) =>
        Assert.Equal(AnswerKind.Clarify, new Talk().Say(text).Reply.Kind);

    [Theory]
    [InlineData("EU tariff on Chinese EVs", "EUU", "CHN")]
    [InlineData("US sanctions on Chinese firms", "USA", "CHN")]
    [InlineData("中国对日本的制裁措施", "CHN", "JPN")]
    public void Who_acts_on_whom_is_not_turned_round(string text, string actor, string place)
    {
        var question = new Talk().Ask(text);

        Assert.Equal((actor, place), (question[SlotName.Actor], question[SlotName.Place]));
    }

    [Fact]
    public void Claims_beyond_the_twentieth_are_counted_not_dropped_in_silence()
    {
        var text = string.Join(' ', Enumerable.Range(1, 23).Select(number => $"China mined {number} % of the world's cobalt."));

        var turn = new Talk().Say(text);

        Assert.Equal((20, 3), (turn.Interpretation.Question.Claims.Length, turn.Interpretation.Question.ClaimsLeft));
        Assert.Contains("3 more statements", turn.Reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("愛知県の対中依存度", "愛知県")]
    [InlineData("浙江省稀土出口额", "浙江省")]
    public void A_province_is_not_its_country(string text, string named)
    {
        var turn = new Talk().Say(text);

        Assert.Equal(AnswerKind.Decline, turn.Reply.Kind);
        Assert.Equal([named], Assert.IsType<Obstacle.UnknownWords>(turn.Interpretation.Question.Obstacle).Words);
    }

    [Theory]
    [InlineData("LNG import sources")]
    [InlineData("LNGの輸入先はどこですか")]
    public void Partners_of_nobody_are_asked_back_where_several_have_them(string text)
    {
        var question = new Talk().Ask(text);

        var unclear = Assert.IsType<Obstacle.Unclear>(question.Obstacle);
        Assert.Equal(SlotName.Importer, unclear.Clarification.Slot);
        Assert.All(unclear.Clarification.Options, option => Assert.NotNull(option[SlotName.Importer]));
    }

    [Theory]
    [InlineData("DR Congo's cobalt share", "COD")]
    [InlineData("Chile's share in lithium", "CHL")]
    public void A_country_that_the_base_knows_only_as_a_producer_has_a_share_of_the_world(string text, string place)
    {
        var question = new Talk().Ask(text);

        Assert.Equal(("mine_production_share", place), (question.Metric?.Value, question[SlotName.Supplier]));
        Assert.Null(question[SlotName.Importer]);
    }

    [Fact]
    public void To_make_it_another_country_is_no_word_of_production()
    {
        var question = new Talk().Ask(Dependence, "actually make that the EU");

        Assert.Equal(("import_share", "EUU", "CHN"), (
            question.Metric?.Value, question[SlotName.Importer], question[SlotName.Supplier]));
    }

    [Fact]
    public void Another_length_of_a_list_keeps_the_list()
    {
        var question = new Talk().Ask("top 3 lithium producers", "top 5 instead");

        Assert.Equal(
            (Shape.Rank, "lithium", "desc:5"),
            (question.Shape, question[SlotName.Commodity], question[SlotName.Rank]));
    }

    [Fact]
    public void Since_then_and_before_that_part_at_the_day_of_the_last_answer()
    {
        var since = new Talk().Ask("timeline of seafood", "since then?");
        var before = new Talk().Ask("timeline of seafood", "before that?");

        Assert.Equal(("2026-02-03", "2026-02-02"), (since[SlotName.Since], before[SlotName.Until]));
    }

    [Fact]
    public void What_changed_begins_on_the_day_that_was_asked_about()
    {
        var talk = new Talk();
        talk.Say("what did we know on 19 November 2025 about seafood?");

        var turn = talk.Say("what has changed since then?");

        var question = turn.Interpretation.Question;
        Assert.Equal(
            (Shape.Changes, "seafood", "2025-11-19"),
            (question.Shape, question[SlotName.Commodity], question[SlotName.Since]));
        Assert.Empty(turn.Reply.Withheld);
    }

    [Fact]
    public void What_changed_begins_a_week_ago_if_nothing_else_is_said_and_says_so()
    {
        var turn = new Talk().Say("what changed?");

        Assert.Equal(new Slot("2026-11-17", Origin.Default), turn.Interpretation.Question.Slots[SlotName.Since]);
        Assert.Empty(turn.Reply.Withheld);
    }

    [Fact]
    public void Two_numbers_are_looked_up_where_they_are_said_to_stand()
    {
        var turn = new Talk().Say("63 or 69 for China's rare earth mining?");

        Assert.Equal((Shape.Lookup, "63;69"), (
            turn.Interpretation.Question.Shape, turn.Interpretation.Question[SlotName.Value]));
        Assert.Equal(AnswerKind.Answer, turn.Reply.Kind);
    }

    [Fact]
    public void Of_a_pasted_text_each_claim_is_read_by_itself()
    {
        var turn = new Talk().Say(
            "China controls 85 % of rare earth exports. Japan depends on China for 58 % of its rare earths.");

        var question = turn.Interpretation.Question;
        Assert.Equal(Shape.Check, question.Shape);
        Assert.Equal(
            [("CHN", null, "85"), ("CHN", "JPN", "58")],
            question.Claims.Select(claim => (claim.Question[SlotName.Supplier], claim.Question[SlotName.Importer], claim.Question[SlotName.Value])));
        Assert.Empty(turn.Reply.Withheld);
    }

    [Fact]
    public void A_question_behind_a_claim_is_what_is_read()
    {
        var question = new Talk().Ask(
            string.Concat(Enumerable.Repeat("The paper says 58 % and 63 % and much else about rare earths. ", 8))
            + "How dependent is Korea on China for graphite?");

        Assert.Equal(
            ("KOR", "CHN", "graphite"),
            (question[SlotName.Importer], question[SlotName.Supplier], question[SlotName.Commodity]));
    }

    [Theory]
    [InlineData("which material is Japan least dependent on China for?", "asc:5")]
    [InlineData("which country has the smallest lithium reserves?", "asc:5")]
    public void The_smallest_are_ranked_from_below(string text, string rank)
    {
        var question = new Talk().Ask(text);

        Assert.Equal((Shape.Rank, rank), (question.Shape, question[SlotName.Rank]));
    }

    [Theory]
    [InlineData("what does gallium cost", "gallium")]
    [InlineData("how much does a kilo of dysprosium cost", "dysprosium")]
    public void What_goods_cost_is_their_price(string text, string good)
    {
        var question = new Talk().Ask(text);

        Assert.Equal((Shape.One, "price", good), (question.Shape, question.Metric?.Value, question[SlotName.Commodity]));
    }

    [Fact]
    public void A_verb_is_no_metal() =>
        Assert.Equal("graphite", new Talk().Ask("who leads in graphite output")[SlotName.Commodity]);

    [Fact]
    public void A_country_named_behind_a_list_of_countries_is_one_of_them()
    {
        var question = new Talk().Ask("who mines the most antimony?", "and Tajikistan?");

        Assert.Equal(
            (Shape.One, "mine_production_share", "TJK", "antimony"),
            (question.Shape, question.Metric?.Value, question[SlotName.Supplier], question[SlotName.Commodity]));
    }

    [Fact]
    public void A_measure_that_was_talked_about_is_asked_for_another_country()
    {
        var question = new Talk().Ask("is there a Chinese ban on germanium for the US?", "does it also apply to Japan?");

        Assert.Equal(
            (Shape.Status, "gallium_germanium_controls", "JPN"),
            (question.Shape, question[SlotName.Measure], question[SlotName.Place]));
    }

    [Fact]
    public void Two_makers_of_figures_are_compared()
    {
        var question = new Talk().Ask("USGS or IEA on gallium refining, which one is higher?");

        Assert.Equal(
            (Shape.Compare, "usgs", "iea"), (question.Shape, question[SlotName.Source], question[SlotName.Org]));
    }

    [Fact]
    public void Important_is_not_imported()
    {
        var question = new Talk().Ask("is Kazakhstan's uranium important for the EU?");

        Assert.Equal(("EUU", "KAZ"), (question[SlotName.Importer], question[SlotName.Supplier]));
    }

    [Fact]
    public void The_anonymous_stay_anonymous() =>
        Assert.IsType<Obstacle.Forbidden>(new Talk().Ask("who's the anonymous official?").Obstacle);
}
