using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Replies;

/// <summary>Questions as people type them, through the whole mind, and what their replies must and must not say.</summary>
public sealed class TypedQuestionsTests
{
    [Theory]
    [InlineData("en", "products where more than 60 % of what Japan imports is American", "those at 60 % or above")]
    [InlineData("en", "Japan's crude imports from Saudi Arabia and Kuwait together", "45.7 % together")]
    [InlineData("zh", "澳大利亚和巴西加起来占日本铁矿石进口的多少", "86.3%")]
    [InlineData("ja", "LNG輸入の上位3か国を合わせると何％になりますか（日本、2025年）", "63.1%")]
    [InlineData("en", "where does the 660 billion yen number come from?", "Kiuchi")]
    [InlineData("ja", "2兆6000億円の損失試算は誰が出した？", "26,000億円")]
    [InlineData("en", "Canada vs Russia potash", "Canada")]
    [InlineData("en", "Who besides China mines antimony?", "Tajikistan")]
    [InlineData("en", "floor price agreed for MP Materials' NdPr?", "110 US dollars per kg")]
    [InlineData("en", "is there a figure for Chinese visitors as a share of all arrivals in Japan", "20 %")]
    [InlineData("en", "value of Japanese seafood sold to China in 2022, yen", "87.1 billion yen")]
    [InlineData("en", "How many yen did scallop exports to China bring in, 2022?", "exports by Japan to China")]
    [InlineData("en", "is the malaysian rare earth ban in force?", "Issued by Malaysia")]
    [InlineData("en", "who called China's steps economic coercion?", "George Glass")]
    [InlineData("ja", "経済的威圧と言ったのは誰", "グラス")]
    [InlineData("en", "Who confirmed the seafood ban?", "Paper:")]
    [InlineData("en", "Is MP Materials on a Chinese control list?", "22 June 2026")]
    [InlineData("ja", "スバルは管理リストに載っていますか", "注視リスト")]
    [InlineData("en", "replacing Qatari helium: options", "other producer: the United States")]
    [InlineData("en", "What safeguards did Japan put in law for critical goods", "Economic Security Promotion Act")]
    public void A_question_is_answered_with_what_is_held(string locale, string text, string said) =>
        Assert.Contains(said, new Talk(locale: locale).Say(text).Reply.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "what share of Japan's rare earth imports came from China in July 2026?", "July 2026")]
    [InlineData("zh", "2026年7月日本稀土进口里中国占几成？", "2026年7月")]
    [InlineData("en", "what's the price of gallium in 1850?", "1850")]
    [InlineData("en", "Osaka prefecture's imports of lithium", "Osaka")]
    [InlineData("en", "How many grams of terbium are in an iPhone", "iPhone")]
    [InlineData("zh", "钢材出口价现在多少", "钢材")]
    [InlineData("en", "did Lutnick comment on gallium?", "Lutnick")]
    public void What_is_not_held_is_declined_by_its_name(string locale, string text, string named)
    {
        var reply = new Talk(locale: locale).Say(text).Reply;

        Assert.Equal((ExposureBot.Answering.AnswerKind.Decline, true), (reply.Kind, reply.Text.Contains(named, StringComparison.Ordinal)));
    }

    [Fact]
    public void Alternatives_to_one_good_do_not_name_supplies_of_another() => Assert.DoesNotContain(
        "rare earths, Australia", new Talk().Say("Since graphite exports to Japan are prohibited, what alternatives do we have?").Reply.Text, StringComparison.Ordinal);

    [Fact]
    public void A_sum_of_money_is_not_looked_up_among_weights() => Assert.DoesNotContain(
        "t Mn", new Talk(locale: "zh").Say("约17亿美元的损失估算出自哪里").Reply.Text, StringComparison.Ordinal);

    [Fact]
    public void One_place_behind_a_list_of_suppliers_is_one_figure()
    {
        var question = new Talk().Ask("who supplies the EU with magnesium?", "only China please");

        Assert.Equal(
            (ExposureBot.Understanding.Shape.One, "CHN"),
            (question.Shape, question[ExposureBot.Understanding.SlotName.Supplier]));
    }

    [Fact]
    public void A_start_that_nothing_confirms_is_announced_on_the_card_as_in_the_headline()
    {
        var reply = new Talk().Say("has Malaysia banned raw rare earth exports?").Reply;

        var card = System.Text.Json.JsonSerializer.Serialize(reply.Card);
        Assert.Equal(
            (true, true, false),
            (reply.Headline.StartsWith("Announced: Malaysian ban on raw rare earth exports, to be in force", StringComparison.Ordinal), card.Contains("announced", StringComparison.Ordinal),
                card.Contains(" in force\"", StringComparison.Ordinal) || card.Contains("\"in force", StringComparison.Ordinal)));
    }
}
