using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Replies;

/// <summary>Clients cut a long title at its end: what tells the options of a question back apart is the whole title.</summary>
public sealed class ButtonTitlesTests
{
    // What the narrowest of the clients that were tried shows of a button.
    private const int Shown = 40;

    [Theory]
    [InlineData("en", "what is Congo's share of cobalt mining?")]
    [InlineData("ja", "コンゴのコバルト鉱山生産のシェアは?")]
    [InlineData("zh", "刚果的钴矿产量份额是多少?")]
    public void Two_countries_of_one_name_are_told_apart_by_their_names_alone(string locale, string text)
    {
        var reply = Take(text, locale);

        var buttons = Buttons(reply);
        Assert.Equal(2, buttons.Count);
        Assert.Equal(2, buttons.Select(button => button.Title).Distinct().Count());
        Assert.All(buttons, button => Assert.InRange(button.Title.Length, 1, Shown));
        Assert.All(buttons, button => Assert.DoesNotContain("?", button.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void The_button_still_asks_the_complete_question()
    {
        var reply = Take("what is Congo's share of cobalt mining?", "en");

        Assert.Equal(reply.Suggestions, Buttons(reply).Select(button => button.Asks));
        Assert.All(Buttons(reply), button => Assert.Contains(button.Title, button.Asks, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("en", "how dependent is Japan on China for dysprosium in 2015?", "Over time: Japan on China, dysprosium")]
    [InlineData("ja", "2015年、日本はジスプロシウムを中国にどの程度依存していますか?", "推移：日本の対中国依存、ジスプロシウム")]
    [InlineData("zh", "2015年日本在镝上对中国的依赖程度如何?", "走势：日本对中国，镝")]
    public void What_an_answer_offers_has_a_short_title_and_asks_the_whole_question(string locale, string text, string title)
    {
        var reply = Take(text, locale);

        var button = Assert.Single(Buttons(reply));
        Assert.Equal((title, reply.Suggestions[0]), button);
    }

    private static ExposureBot.Replies.Reply Take(string text, string locale) => RealAssistant.Instance.Take(new Utterance(
        text, locale, new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(9)), null, null, Conversation.Empty)).Reply;

    private static List<(string Title, string Asks)> Buttons(ExposureBot.Replies.Reply reply) =>
        [.. ((List<object?>)reply.Card!["actions"]!).Cast<Dictionary<string, object?>>().Select(button =>
            ((string)button["title"]!, (string)((Dictionary<string, object?>)button["data"]!)["ask"]!))];
}
