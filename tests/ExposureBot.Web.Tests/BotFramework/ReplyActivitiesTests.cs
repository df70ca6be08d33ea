using ExposureBot.Answering;
using ExposureBot.Web.Channels.BotFramework;
using ExposureBot.Web.Pages;
using ExposureBot.Web.Tests.BotFramework.Support;
using ExposureBot.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class ReplyActivitiesTests(SharedService shared)
{
    private ReplyActivities Replies { get; } = new(
        shared.Service.Services.GetRequiredService<AllPageWords>(),
        new PublicAddress(
            Options.Create(new BotFrameworkOptions()),
            new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", "app")]).Build(),
            shared.Service.Services.GetRequiredService<IServer>()));

    [Theory]
    [InlineData("msteams", "Headline [1].")]
    [InlineData("emulator", "Headline [1].\n\nSources:  \n[1] Title. Publisher")]
    [InlineData("webchat", "Headline [1].\n\n[1]: cite:1 \"Title \\\"quoted\\\"\"")]
    [InlineData("directline", "Headline [1].\n\n[1]: cite:1 \"Title \\\"quoted\\\"\"")]
    [InlineData("sms", "Headline [1].\n\nSources:\n[1] Title. Publisher")]
    public void The_text_is_made_for_the_channel(string channel, string expected)
    {
        Assert.Equal(expected, Replies.Write(Some.Reply(hasCard: true), channel).Text);
    }

    [Theory]
    [InlineData("msteams", 1)]
    [InlineData("emulator", 1)]
    [InlineData("webchat", 1)]
    [InlineData("sms", 0)]
    public void Cards_go_where_they_are_shown(string channel, int expected)
    {
        Assert.Equal(expected, Replies.Write(Some.Reply(hasCard: true), channel).Attachments?.Count ?? 0);
    }

    [Theory]
    [InlineData("msteams", true)]
    [InlineData("webchat", true)]
    [InlineData("emulator", false)]
    [InlineData("sms", false)]
    public void Sources_are_native_where_the_client_shows_them(string channel, bool expected)
    {
        Assert.Equal(expected, Replies.Write(Some.Reply(), channel).Entities is { Count: 1 });
    }

    [Fact]
    public void Only_sources_that_the_text_cites_are_claimed_and_never_more_than_twenty()
    {
        var text = string.Concat(Enumerable.Range(1, 25).Select(number => $"[{number}]")) + "[99]";

        var message = Replies.Write(Some.Reply(text, sources: 30), "msteams");

        Assert.Equal(Enumerable.Range(1, 20), Claims(message).Select(claim => claim.Position));
    }

    [Fact]
    public void Names_and_abstracts_of_claims_keep_the_limits_of_Teams()
    {
        var long_ = Some.Source("s", new string('標', 200));
        var reply = Some.Reply() with { Citations = [new(1, long_ with { Publisher = new string('p', 300) }, [])] };

        var claim = Assert.Single(Claims(Replies.Write(reply, "msteams"))).Appearance!;

        Assert.Equal((80, 160), (claim.Name!.Length, claim.Abstract!.Length));
    }

    [Theory]
    [InlineData("https://example.com/a", "https://example.com/a")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("", null)]
    public void An_address_that_no_browser_should_follow_is_left_out(string address, string? expected)
    {
        var reply = Some.Reply() with { Citations = [new(1, Some.Source("s", address: address), [])] };

        Assert.Equal(expected, Assert.Single(Claims(Replies.Write(reply, "webchat"))).Appearance!.Url);
    }

    [Fact]
    public void At_most_three_questions_are_offered_and_each_says_what_it_shows()
    {
        var reply = Some.Reply(suggestions: ["a?", "b?", "c?", "d?"]);

        var actions = Replies.Write(reply, "msteams").SuggestedActions!.Actions!;

        Assert.Equal(
            [("imBack", "a?", "a?"), ("imBack", "b?", "b?"), ("imBack", "c?", "c?")],
            actions.Select(action => (action.Type!, action.Title!, (string)action.Value!)));
    }

    [Theory]
    [InlineData(AnswerKind.Answer, true)]
    [InlineData(AnswerKind.Decline, true)]
    [InlineData(AnswerKind.Clarify, false)]
    [InlineData(AnswerKind.Smalltalk, false)]
    public void Teams_asks_what_people_think_of_answers_and_says_that_they_are_curated(AnswerKind kind, bool expected)
    {
        var message = ActivityJson.Write(Replies.Write(Some.Reply(sources: 0) with { Kind = kind }, "msteams"));

        Assert.Equal(
            expected ? ("default", "Curated records") : (null, null),
            ((string?)message["channelData"]?["feedbackLoop"]?["type"],
                (string?)message["entities"]?[0]?["usageInfo"]?["name"]));
        Assert.Null(message["entities"]?[0]?["additionalType"]);
    }

    [Fact]
    public void A_question_back_is_answered_in_its_place_on_Teams_only()
    {
        var reply = Some.Reply(hasCard: true) with { Kind = AnswerKind.Clarify, Card = CardWithButton("Which?") };

        var types = new[] { "msteams", "emulator" }.Select(
            channel => (string?)ActivityJson.Write(Replies.Write(reply, channel))["attachments"]![0]!["content"]!["actions"]![0]!["type"]);

        Assert.Equal(["Action.Execute", "Action.Submit"], types);
    }

    [Fact]
    public void What_an_answer_offers_is_a_new_message_on_Teams_too()
    {
        var reply = Some.Reply() with { Card = CardWithButton("and gallium?") };

        var message = ActivityJson.Write(Replies.Write(reply, "msteams"));

        Assert.Equal("Action.Submit", (string?)message["attachments"]![0]!["content"]!["actions"]![0]!["type"]);
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(50_000, false)]
    public void A_card_that_Teams_would_refuse_for_its_size_is_left_out_and_the_text_is_whole(int letters, bool hasCard)
    {
        var reply = Some.Reply() with { Card = CardWithButton(new string('標', letters)) };

        var message = Replies.Write(reply, "msteams");

        Assert.Equal(
            (hasCard, !hasCard), (message.Attachments is { Count: 1 }, message.Text!.Contains("Sources:", StringComparison.Ordinal)));
    }

    private static Dictionary<string, object?> CardWithButton(string question) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new List<object?>(),
        ["actions"] = new List<object?>
        {
            new Dictionary<string, object?>
            {
                ["type"] = "Action.Submit",
                ["title"] = question,
                ["data"] = new Dictionary<string, object?> { ["ask"] = question },
            },
        },
    };

    [Fact]
    public void A_question_of_a_cards_button_is_read_from_its_data()
    {
        var activity = ActivityJson.Read(
            new() { ["type"] = "message", ["value"] = new System.Text.Json.Nodes.JsonObject { ["ask"] = "what?" } });

        Assert.Equal("what?", Asked.Of(activity).Text);
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("{\"ask\":7}")]
    [InlineData("{\"ask\":{\"deep\":1}}")]
    [InlineData("[\"ask\"]")]
    public void Foreign_data_of_a_card_asks_nothing(string value)
    {
        var activity =
            ActivityJson.Read(new() { ["type"] = "message", ["value"] = System.Text.Json.Nodes.JsonNode.Parse(value) });

        Assert.Equal("", Asked.Of(activity).Text);
    }

    [Fact]
    public void In_a_group_the_mention_is_no_part_of_the_question_and_the_locale_may_be_the_clients()
    {
        var activity =
            ActivityJson.Read(Sample.TeamsGroup("http://127.0.0.1:1", "who supplies cobalt").With(("locale", null)));

        Assert.Equal(
            new Asked("msteams", "19:abc@thread.v2", "user-1", "who supplies cobalt", "ja-JP"), Asked.Of(activity));
    }

    private static List<ClaimRead> Claims(Activity message) => message.Entities![0].GetAs<CitationsRead>()!.Citation!;

    private sealed class CitationsRead
    {
        public List<ClaimRead>? Citation { get; set; }
    }

    private sealed class ClaimRead
    {
        public int Position { get; set; }

        public DocumentRead? Appearance { get; set; }
    }

    private sealed class DocumentRead
    {
        public string? Name { get; set; }

        public string? Abstract { get; set; }

        public string? Url { get; set; }
    }
}
