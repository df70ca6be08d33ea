using ExposureBot.Answering;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Understanding;

/// <summary>What a text leaves out was said before, and is said to be carried over.</summary>
public sealed class FollowUpTests
{
    private const string Dependence = "how dependent is Japan on China for rare earths?";

    [Theory]
    [InlineData("and for Korea?", SlotName.Importer, "KOR")]
    [InlineData("and Germany?", SlotName.Importer, "DEU")]
    [InlineData("what about neodymium", SlotName.Commodity, "neodymium")]
    [InlineData("only for neodymium, please", SlotName.Commodity, "neodymium")]
    [InlineData("and for 2018?", SlotName.Year, "2018")]
    [InlineData("in 2018?", SlotName.Year, "2018")]
    [InlineData("same but by value", SlotName.Basis, "value")]
    [InlineData("and from Vietnam?", SlotName.Supplier, "VNM")]
    public void A_piece_replaces_what_it_names_and_keeps_the_rest(string piece, SlotName name, string value)
    {
        var question = new Talk().Ask(Dependence, piece);

        Assert.Equal(Shape.One, question.Shape);
        Assert.Equal(value, question[name]);
        Assert.Equal(Origin.Said, question.Slots[name].Origin);
        var kept = question.Slots.Where(pair => pair.Key != name).ToList();
        Assert.NotEmpty(kept);
        Assert.All(kept, pair => Assert.Equal(Origin.Previous, pair.Value.Origin));
    }

    [Fact]
    public void A_measure_that_is_named_leaves_the_goods_of_the_last_question()
    {
        var question = new Talk().Ask("how dependent is the US on China for gallium?", "is the seafood ban official?");

        Assert.Equal(("seafood_ban", null), (question[SlotName.Measure], question[SlotName.Commodity]));
    }

    [Fact]
    public void Who_else_mines_it_are_the_worlds_producers()
    {
        var question = new Talk().Ask("did China ban antimony exports?", "who else mines it?");

        Assert.Equal((Shape.ByPlace, "antimony"), (question.Shape, question[SlotName.Commodity]));
    }

    [Fact]
    public void What_was_carried_over_is_said()
    {
        var talk = new Talk();
        talk.Say(Dependence);

        var reply = talk.Say("and for Korea?").Reply;

        Assert.Contains("Read as:", reply.Text, StringComparison.Ordinal);
        Assert.Equal("F-R3-128", reply.Evidence.Figures[0].Id);
    }

    [Fact]
    public void The_other_way_round_swaps_importer_and_supplier()
    {
        var question = new Talk().Ask("how dependent is Japan on China for seafood?", "and the other way round?");

        Assert.Equal(("CHN", "JPN"), (question[SlotName.Importer], question[SlotName.Supplier]));
    }

    [Fact]
    public void A_correction_changes_the_role_that_was_read_last()
    {
        var question = new Talk().Ask(Dependence, "no, I meant Korea");

        Assert.Equal(("KOR", "CHN"), (question[SlotName.Importer], question[SlotName.Supplier]));
    }

    [Fact]
    public void A_status_is_worked_out_anew_for_another_good()
    {
        var question = new Talk().Ask("is the seafood ban official?", "and rare earths?");

        Assert.Equal(Shape.Status, question.Shape);
        Assert.Equal("ree_export_controls", question[SlotName.Measure]);
    }

    [Fact]
    public void A_question_about_the_answer_is_about_its_records()
    {
        var talk = new Talk();
        var first = talk.Say(Dependence).Reply;

        var source = talk.Say("source?");

        Assert.Equal(Shape.Meta, source.Interpretation.Question.Shape);
        Assert.Equal(first.Evidence.Ids, source.Interpretation.Question.About);
        Assert.Equal(AnswerKind.Answer, source.Reply.Kind);
    }

    [Fact]
    public void Thanks_do_not_forget_the_topic()
    {
        var question = new Talk().Ask(Dependence, "thanks!", "and for Korea?");

        Assert.Equal(("KOR", "CHN", "rare_earths"),
            (question[SlotName.Importer], question[SlotName.Supplier], question[SlotName.Commodity]));
    }

    [Fact]
    public void A_long_silence_forgets_the_topic()
    {
        var talk = new Talk();
        talk.Say(Dependence);
        talk.Now += TimeSpan.FromMinutes(31);

        var question = talk.Ask("and for Korea?");

        Assert.Null(question[SlotName.Supplier]);
    }

    [Fact]
    public void A_choice_is_taken_by_its_number_or_name()
    {
        var options = new Talk().Say("what is Congo's share of cobalt mining?").Interpretation.Question;
        var unclear = Assert.IsType<Obstacle.Unclear>(options.Obstacle);

        var byNumber = new Talk().Ask("what is Congo's share of cobalt mining?", "the second one");

        Assert.Equal(["COD", "COG"], unclear.Clarification.Options.Select(option => option[SlotName.Supplier]).Order());
        Assert.Equal(unclear.Clarification.Options[1][SlotName.Supplier], byNumber[SlotName.Supplier]);
        Assert.Null(byNumber.Obstacle);
    }

    [Fact]
    public void A_trend_takes_over_the_goods_and_places()
    {
        var question = new Talk().Ask(Dependence, "how has it changed since 2010?");

        Assert.Equal(Shape.Series, question.Shape);
        Assert.Equal(("JPN", "CHN", "rare_earths", "2010"), (
            question[SlotName.Importer], question[SlotName.Supplier], question[SlotName.Commodity], question[SlotName.YearFrom]));
    }
}
