using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Replies;

/// <summary>Clients cut a long title at its end: what tells the options of a question back apart is the whole title.</summary>
public sealed class OptionTitlesTests
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

    [Fact]
    public void What_an_answer_offers_is_a_question_and_says_so()
    {
        var reply = Take("how dependent is Japan on China for dysprosium?", "en");

        Assert.NotEmpty(reply.Suggestions);
        Assert.Equal(reply.Suggestions, Buttons(reply).Select(button => button.Title));
    }

    private static ExposureBot.Replies.Reply Take(string text, string locale) => RealAssistant.Instance.Take(new Utterance(
        text, locale, new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(9)), null, null, Conversation.Empty)).Reply;

    private static List<(string Title, string Asks)> Buttons(ExposureBot.Replies.Reply reply) =>
        [.. ((List<object?>)reply.Card!["actions"]!).Cast<Dictionary<string, object?>>().Select(button =>
            ((string)button["title"]!, (string)((Dictionary<string, object?>)button["data"]!)["ask"]!))];
}
