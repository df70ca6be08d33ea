using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Understanding;

/// <summary>Pieces that ask the last question again: a step in time, somebody beside, in practice, who else.</summary>
public sealed class TalkAgainTests
{
    private const string Cobalt = "DRC share of cobalt mining in 2025";

    [Theory]
    [InlineData(Cobalt, "the year before?", "2024")]
    [InlineData(Cobalt, "a year earlier", "2024")]
    [InlineData("how dependent is Japan on China for rare earths in 2018?", "and the next year?", "2019")]
    [InlineData("韓国のガリウムの対中依存度", "その前の年は？", "2023")]
    [InlineData("韓国のガリウムの対中依存度", "翌年は？", "2025")]
    [InlineData("韩国镓对华依赖", "前一年呢", "2023")]
    public void A_year_is_counted_from_the_year_that_was_talked_about(string text, string piece, string year)
    {
        var question = new Talk().Ask(text, piece);

        Assert.Equal((Shape.One, year, Origin.Said), (question.Shape, question[SlotName.Year], question.Slots[SlotName.Year].Origin));
    }

    [Fact]
    public void A_day_is_counted_from_the_day_that_was_talked_about()
    {
        var question = new Talk().Ask("what happened on 9 october 2025", "and the day after?");

        Assert.Equal(
            (Shape.Timeline, "2025-10-10", "2025-10-10"), (question.Shape, question[SlotName.Since], question[SlotName.Until]));
    }

    [Theory]
    [InlineData("what is gallium", "the other way round", "other way round")]
    [InlineData("谁是最大的锂生产国", "反过来呢", "反过来")]
    [InlineData("japan rare earth imports from myanmar", "the year after", "year after")]
    public void What_cannot_be_followed_is_said_not_to_be_used(string text, string piece, string words)
    {
        var talk = new Talk();
        talk.Say(text);

        var turn = talk.Say(piece);

        Assert.Contains(turn.Interpretation.Question.Unused, word => word.Contains(words, StringComparison.Ordinal));
        Assert.Contains(words, turn.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sides_change_places_and_nothing_is_left_over()
    {
        var question = new Talk().Ask("how dependent is Japan on China for rare earths?", "the other way round");

        Assert.Equal(("CHN", "JPN"), (question[SlotName.Importer], question[SlotName.Supplier]));
        Assert.Empty(question.Unused);
    }

    [Theory]
    [InlineData("how reliant is germany on china for rare earths", "compared to france?", SlotName.Importer2, "FRA", "DEU")]
    [InlineData("how reliant is germany on china for rare earths", "vs korea", SlotName.Importer2, "KOR", "DEU")]
    [InlineData("韩国镓对华依赖", "跟日本比呢", SlotName.Importer2, "JPN", "KOR")]
    [InlineData("タングステン採掘の中国のシェア", "ベトナムと比べると？", SlotName.Supplier2, "VNM", null)]
    public void Somebody_is_set_beside_the_one_that_was_asked_about(
        string text, string piece, SlotName side, string place, string? importer)
    {
        var question = new Talk().Ask(text, piece);

        Assert.Equal(
            (Shape.Compare, place, importer, "CHN"),
            (question.Shape, question[side], question[SlotName.Importer], question[SlotName.Supplier]));
    }

    [Theory]
    [InlineData("status of the gallium export controls", "and in practice?")]
    [InlineData("zimbabwe lithium ban", "official?")]
    [InlineData("is there a ban on gallium?", "still?")]
    [InlineData("ガリウムの輸出規制は正式なもの？", "実際には？")]
    [InlineData("中国的钨出口管制", "是正式的吗")]
    [InlineData("镓的出口禁令是正式的吗", "实际上呢")]
    public void A_status_is_asked_again_in_a_word(string text, string piece)
    {
        var talk = new Talk();
        var first = talk.Ask(text);

        var second = talk.Ask(piece);

        Assert.Equal((Shape.Status, first[SlotName.Measure]), (second.Shape, second[SlotName.Measure]));
        Assert.Equal(Origin.Previous, second.Slots[SlotName.Measure].Origin);
    }

    [Theory]
    [InlineData("top cobalt producers", "who else", "cobalt")]
    [InlineData("コバルトの主な生産国は？", "他には？", "cobalt")]
    [InlineData("主要产钴国有哪些", "还有谁", "cobalt")]
    [InlineData("uses of germanium", "who makes it", "germanium")]
    [InlineData("インジウムの用途は？", "どこで作ってる？", "indium")]
    [InlineData("镝的用途", "谁生产", "dysprosium")]
    public void Who_else_and_who_makes_it_are_producers_of_the_same_goods(string text, string piece, string good)
    {
        var question = new Talk().Ask(text, piece);

        Assert.Equal((Shape.ByPlace, good), (question.Shape, question[SlotName.Commodity]));
    }

    [Theory]
    [InlineData("アメリカのコバルトの輸入先は？", "主にどこから？")]
    [InlineData("アメリカのコバルトの輸入先は？", "ほかは？")]
    [InlineData("美国的钴从哪里来", "主要是哪里")]
    [InlineData("US net import reliance cobalt", "mostly from where")]
    public void Where_from_is_of_the_country_that_was_talked_about(string text, string piece)
    {
        var question = new Talk().Ask(text, piece);

        Assert.Equal("import_share", question.Metric?.Value);
        Assert.Equal((Shape.ByPartner, "USA", "cobalt"), (question.Shape, question[SlotName.Importer], question[SlotName.Commodity]));
    }

    [Theory]
    [InlineData("zimbabwe lithium ban", "when does it start", "when")]
    [InlineData("タングステンの規制は公式？", "誰が認めた？", "who")]
    [InlineData("中国的钨出口管制", "谁证实了", "who")]
    public void When_and_who_are_of_the_last_answer(string text, string piece, string topic)
    {
        var question = new Talk().Ask(text, piece);

        Assert.Equal((Shape.Meta, topic), (question.Shape, question[SlotName.Topic]));
        Assert.NotEmpty(question.About);
    }
}
