using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Understanding;

/// <summary>What a turn keeps of the last one, and what it must not keep or suppose.</summary>
public sealed class TalkKeptTests
{
    [Theory]
    [InlineData("uses of indium", "how much from korea")]
    [InlineData("インジウムの用途は？", "韓国からはどれくらい？")]
    [InlineData("铟的用途", "来自韩国的占多少")]
    public void Goods_that_were_explained_stand_before_goods_that_would_be_supposed(string text, string piece)
    {
        var question = new Talk().Ask(text, piece);

        Assert.Equal((Shape.One, "indium", "KOR"), (question.Shape, question[SlotName.Commodity], question[SlotName.Supplier]));
        Assert.Equal(Origin.Previous, question.Slots[SlotName.Commodity].Origin);
    }

    [Theory]
    [InlineData("アメリカはアンチモンをどこから輸入してる？", "中国からはどれくらい？")]
    [InlineData("美国的锑从哪里来", "来自中国的占多少")]
    public void A_short_question_without_spaces_keeps_what_it_leaves_out(string text, string piece)
    {
        var question = new Talk().Ask(text, piece);

        Assert.Equal(
            ("import_share", "USA", "CHN", "antimony"),
            (question.Metric?.Value, question[SlotName.Importer], question[SlotName.Supplier], question[SlotName.Commodity]));
    }

    [Theory]
    [InlineData("コバルトの主な生産国は？", "リチウムも教えて", Shape.ByPlace)]
    [InlineData("日本と韓国、黒鉛の対中依存はどっちが高い", "リチウムだと？", Shape.Compare)]
    [InlineData("日本と韓国、黒鉛の対中依存はどっちが高い", "いや、リチウムのこと", Shape.Compare)]
    public void Goods_alone_replace_goods_in_japanese(string text, string piece, Shape shape)
    {
        var question = new Talk().Ask(text, piece);

        Assert.Equal((shape, "lithium"), (question.Shape, question[SlotName.Commodity]));
    }

    [Fact]
    public void Another_buyer_of_exports_is_their_buyer()
    {
        var question = new Talk().Ask(
            "chinas exports of rare earth magnets to japan in tonnes", "to germany?", "and the us");

        Assert.Equal(
            ("export_volume", "USA", "CHN"), (question.Metric?.Value, question[SlotName.Importer], question[SlotName.Supplier]));
    }

    [Theory]
    [InlineData("and neodymium?", "neodymium")]
    [InlineData("what about gallium", "gallium")]
    public void An_act_that_was_asked_about_by_itself_stays(string piece, string good)
    {
        var question = new Talk().Ask("does announcement 18 cover samarium", piece);

        Assert.Equal(("ree_licensing_2025", good), (question[SlotName.Measure], question[SlotName.Commodity]));
    }

    [Theory]
    [InlineData("how does dysprosium reach toyota", "what about terbium")]
    [InlineData("what if china stops gallium exports to japan", "and germanium?")]
    [InlineData("what can japan do about rare earths", "and graphite")]
    public void Goods_bring_no_law_that_nobody_spoke_of(string text, string piece)
    {
        var question = new Talk().Ask(text, piece);

        Assert.DoesNotContain(SlotName.Measure, question.Slots.Keys);
    }

    [Theory]
    [InlineData("what if drc stops cobalt", "for the us?", "USA", "COD")]
    [InlineData("what if china stops gallium exports to japan", "and korea?", "KOR", "CHN")]
    [InlineData("中国がゲルマニウムの輸出を止めたら日本はどうなる", "韓国だと？", "KOR", "CHN")]
    public void Who_is_hit_is_named_beside_who_stops(string text, string piece, string importer, string supplier)
    {
        var question = new Talk().Ask(text, piece);

        Assert.Equal(
            (Shape.WhatIf, "import_share", importer, supplier),
            (question.Shape, question.Metric?.Value, question[SlotName.Importer], question[SlotName.Supplier]));
    }

    [Fact]
    public void Before_is_before_the_newest_of_the_story()
    {
        var question = new Talk().Ask("what happened to nexperia", "and before?");

        Assert.Equal((Shape.Timeline, "nexperia"), (question.Shape, question[SlotName.Company]));
        Assert.Contains(SlotName.Until, question.Slots.Keys);
    }

    [Theory]
    [InlineData("what is reo", "and ndfeb?")]
    [InlineData("什么是REO", "那钕铁硼呢")]
    public void A_word_that_was_explained_gives_way_to_goods(string text, string piece)
    {
        var question = new Talk().Ask(text, piece);

        Assert.Equal("rare_earth_magnets", question[SlotName.Commodity]);
        Assert.DoesNotContain(SlotName.Topic, question.Slots.Keys);
    }

    [Fact]
    public void Anything_since_is_of_the_company_that_was_talked_about()
    {
        var question = new Talk().Ask("latest on nexperia", "anything since");

        Assert.Equal((Shape.Timeline, "nexperia"), (question.Shape, question[SlotName.Company]));
    }

    [Fact]
    public void A_company_that_is_named_leaves_the_goods_of_the_last_story()
    {
        var question = new Talk().Ask("latest on gallium", "anything on nexperia?");

        Assert.Equal(("nexperia", null), (question[SlotName.Company], question[SlotName.Commodity]));
    }

    [Theory]
    [InlineData("latest on nexperia", "and gallium?", "gallium", null)]
    [InlineData("latest on gallium", "and nexperia?", null, "nexperia")]
    public void Goods_and_companies_each_have_a_story_of_their_own(string text, string piece, string? good, string? company)
    {
        var question = new Talk().Ask(text, piece);

        Assert.Equal((Shape.Timeline, good, company), (question.Shape, question[SlotName.Commodity], question[SlotName.Company]));
    }

    [Fact]
    public void It_is_what_was_talked_about_also_behind_a_change_over_time()
    {
        var question = new Talk().Ask(
            "how dependent is japan on china for tungsten", "how has it changed since 2015", "is china restricting it");

        Assert.Equal((Shape.Status, "tungsten"), (question.Shape, question[SlotName.Commodity]));
    }

    [Theory]
    [InlineData("木原さんは何と言った？")]
    [InlineData("木原说了什么")]
    public void A_family_name_is_enough(string text) => Assert.Equal("kihara", new Talk().Ask(text)[SlotName.Person]);
}
