using ExposureBot.Answering;
using ExposureBot.Replies;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering;

/// <summary>The shapes <c>define</c>, <c>path</c> and <c>list</c>.</summary>
public sealed class ThingShapesTests
{
    [Fact]
    public void Rare_earths_are_seventeen_and_have_uses()
    {
        var answer = Asking.On("2025-11-24", Shape.Define, (SlotName.Commodity, "rare_earths")).Answer();

        Assert.Equal("F-SEED-001", answer.Lines().First().Cites.Single());
        Assert.Contains("precision-guided weapons", answer.Lines().ElementAt(1).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("praseodymium", "define.is_member")]
    [InlineData("gallium", "define.is_no_member")]
    public void Membership_is_said_first(string good, string key)
    {
        var answer = Asking.Of(Shape.Define, (SlotName.Commodity, good), (SlotName.Commodity2, "rare_earths")).Answer();

        Assert.Equal(key, answer.Lines().First().Key);
    }

    [Fact]
    public void Every_commodity_is_defined_in_words_that_pass_the_gate()
    {
        Assert.All(RealBase.Snapshot.Content.Commodities, commodity =>
        {
            var answer = Asking.Of(Shape.Define, (SlotName.Commodity, commodity.Id)).Answer();
            var reply = RealDialogs.Writer.Write(answer, RealBase.Snapshot);
            Assert.Equal(AnswerKind.Answer, answer.Kind);
            Assert.Equal(reply.Text, Gate.Check(reply, RealBase.Snapshot).Text);
        });
    }

    [Fact]
    public void A_path_says_what_no_record_has()
    {
        var answer = Asking.Of(Shape.Path, (SlotName.Commodity, "dysprosium")).Answer();

        Assert.Contains(answer.Lines(), line => line.Key == "path.gap");
        Assert.Contains(answer.Lines(), line => line.Key == "path.row" && line.Text()
            .Contains("company='Toyota'", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_met_a_ministry_is_answered_by_the_meeting()
    {
        var answer = Asking.On("2025-11-24", Shape.Path, (SlotName.Org, "meti")).Answer();

        Assert.Equal("E-2025-11-meti-meeting", answer.Lines().First().Cites.Single());
    }

    [Fact]
    public void A_company_without_a_record_is_declined()
    {
        var answer = Asking.Of(Shape.Path, (SlotName.Company, "sony")).Answer();

        Assert.Equal((AnswerKind.Decline, "path.none"), (answer.Kind, answer.Lines().First().Key));
    }

    [Fact]
    public void A_set_lists_its_members_with_their_count()
    {
        var line = Asking.Of(Shape.List, (SlotName.Set, "ree_seven_april_2025")).Answer().Lines().Single();

        Assert.Contains("count=7", line.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what is section 232 on critical minerals?", "us_section_232_minerals_2026")]
    [InlineData("what is Project Vault?", "us_project_vault_2026")]
    public void A_measure_that_is_named_is_defined_by_where_it_stands(string text, string measure)
    {
        var answer = Answerer.Answer(RealInterpreter.Read(text, "en"), RealBase.Snapshot);

        Assert.Contains(measure, answer.Lines().First().Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Is Skydio Inc. on a Chinese list?", "Skydio, Inc.")]
    [InlineData("is TCOM Limited Partnership a listed entity?", "TCOM")]
    public void The_marks_in_the_name_of_a_company_do_not_hide_it_from_a_list(string text, string listed)
    {
        var answer = Answerer.Answer(RealInterpreter.Read(text, "en"), RealBase.Snapshot);

        Assert.Contains(answer.Lines(), line => line.Key == "list.entity" && line.Text().Contains(listed, StringComparison.Ordinal));
    }

    [Fact]
    public void An_entity_list_counts_only_what_was_added_by_the_day()
    {
        var answer = Asking.On("2026-03-01", Shape.List, (SlotName.Set, "cn_attention_list")).Answer();

        Assert.Contains("count=20", answer.Lines().First().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Measures_in_force_are_listed_newest_first()
    {
        var answer = Asking.Of(Shape.List, (SlotName.Actor, "CHN"), (SlotName.Importer, "JPN")).Answer();

        var rows = answer.Blocks.OfType<Block.Rows>().Single();
        Assert.StartsWith("japan_", rows.Shown[0].Cites[0], StringComparison.Ordinal);
        Assert.True(rows.Shown.Length <= 5 && rows.Total >= rows.Shown.Length);
    }
}
