using System.Text.Json.Nodes;
using ExposureBot.Knowledge;
using ExposureBot.Web.Tests.BotFramework.Support;
using ExposureBot.Web.Tests.Support;

namespace ExposureBot.Web.Tests.BotFramework;

/// <summary>What Teams sends and shows, through the real host.</summary>
public sealed class TeamsTests(SharedService shared) : TalkThroughService(shared, "msteams")
{
    [Theory]
    [InlineData("\"very good\"")]
    [InlineData("\"{\\\"feedbackText\\\":\\\"very good\\\"}\"")]
    public async Task Feedback_is_stored_with_the_answer_that_it_is_about(string said)
    {
        await PostAsync(Message(Question));
        await PostAsync(Message("and gallium?"));

        var (status, _) = await PostAsync(Feedback("like", said).With(("replyToId", "sent-1")));

        var stored = Assert.Single(await StoredAsync(DocumentKind.Feedback));
        Assert.Equal((200, "like", "very good"), (status, (string?)stored["reaction"], (string?)stored["text"]));
        Assert.StartsWith("/answers/one?", (string?)stored["answer"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_that_names_no_answer_is_about_the_last_one()
    {
        Connector.Then(202);
        await PostAsync(Message(Question));

        await PostAsync(Feedback("dislike", "\"\""));

        Assert.Contains("dysprosium", (string?)Assert.Single(await StoredAsync(DocumentKind.Feedback))["answer"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_goes_when_a_person_wants_to_be_forgotten()
    {
        await PostAsync(Message(Question));
        await PostAsync(Feedback("like", "\"mine\""));

        await PostAsync(Message("").With(("type", "deleteUserData")));

        Assert.Empty(await StoredAsync(DocumentKind.Feedback));
    }

    [Theory]
    [InlineData("""{"actionName":"feedback"}""", 400)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"love"}}""", 400)]
    [InlineData("""{"actionName":"feedback","actionValue":"like"}""", 400)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":{"deep":1}}}""", 400)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":7"}}""", 200)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":7}}""", 200)]
    [InlineData("""{"actionName":"other"}""", 501)]
    [InlineData("7", 501)]
    [InlineData("null", 501)]
    public async Task Feedback_that_no_client_sends_is_refused_or_read_as_far_as_it_goes(string value, int expected)
    {
        var (status, _) = await PostAsync(Feedback("like", "\"\"").With(("value", JsonNode.Parse(value))));

        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("""{"ask":7}""")]
    [InlineData("""{"other":"x"}""")]
    [InlineData("\"text\"")]
    [InlineData("""{"ask":"<script>alert(1)</script>"}""")]
    public async Task An_executed_action_with_foreign_data_is_answered_as_any_text_is(string data)
    {
        var value = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "ask", ["data"] = JsonNode.Parse(data) },
        };

        var (status, body) = await PostAsync(
            Message("").With(("type", "invoke"), ("name", "adaptiveCard/action"), ("value", value)));

        Assert.Equal((200, 200), (status, (int?)JsonNode.Parse(body)!["statusCode"]));
    }

    [Fact]
    public async Task The_options_of_a_question_back_are_executed_and_the_card_becomes_the_answer()
    {
        await PostAsync(Message("what is Congo's share of cobalt mining?"));
        var button = Connector.Activities[0]["attachments"]![0]!["content"]!["actions"]![0]!;

        var (_, body) = await PostAsync(Message("").With(
            ("type", "invoke"), ("name", "adaptiveCard/action"),
            ("value", new JsonObject { ["action"] = button.DeepClone() })));

        Assert.Equal("Action.Execute", (string?)button["type"]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)JsonNode.Parse(body)!["type"]);
        Assert.Single(Connector.Calls);
    }

    [Fact]
    public async Task A_card_opens_the_page_of_its_answer()
    {
        await PostAsync(Message(Question));

        var action = Connector.Activities[0]["attachments"]![0]!["content"]!["actions"]!.AsArray()[^1]!;
        using var page = await Http.GetAsync((string)action["url"]!, Stop);

        Assert.Equal(("Action.OpenUrl", HttpStatusCode.OK), ((string?)action["type"], page.StatusCode));
    }

    [Fact]
    public async Task Threads_and_people_of_a_group_have_talks_of_their_own()
    {
        await PostAsync(Message(Question));

        await PostAsync(Message("and gallium?").With(("from", new JsonObject { ["id"] = "29:other" })));
        await PostAsync(Message("and gallium?").With(("conversation", new JsonObject { ["id"] = Conversation + ";messageid=2" })));
        await PostAsync(Message("and gallium?"));

        Assert.Equal(
            [false, false, true],
            Connector.Activities.Skip(1).Select(
                message => message["text"]!.ToString().Contains("Japan", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_question_that_is_put_right_is_answered_once_anew()
    {
        await PostAsync(Message(Question).With(("id", "1")));
        var edit = Edit("how dependent is Japan on China for gallium?", "2026-11-20T08:00:09Z");

        await PostAsync(edit);
        await PostAsync(edit.DeepClone().AsObject());

        Assert.Equal(2, Connector.Calls.Count);
        Assert.Contains("gallium", (string?)Connector.Activities[1]["text"], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("undeleteMessage", "msteams")]
    [InlineData("editMessage", "webchat")]
    public async Task What_else_happens_to_a_message_is_taken_in_silence(string happened, string channel)
    {
        var update = Edit(Question, "2026-11-20T08:00:09Z").With(
            ("channelId", channel), ("channelData", new JsonObject { ["eventType"] = happened }));

        var (status, _) = await PostAsync(update);

        Assert.Equal((200, 0), (status, Connector.Calls.Count));
    }

    [Theory]
    [InlineData("user-1", 1)]
    [InlineData("bot-1", 0)]
    public async Task Who_joins_is_greeted_without_asking_Teams_who_it_is(string member, int expected)
    {
        await PostAsync(Sample.Joined(Connector.Url, "msteams", member).With(("conversation", Here)));

        Assert.Equal(expected, Connector.Calls.Count);
        Assert.All(Connector.Calls, call => Assert.Equal("POST", call.Method));
    }

    private JsonObject Edit(string text, string at) => Message(text).With(
        ("type", "messageUpdate"), ("id", "1"), ("timestamp", at),
        ("channelData", new JsonObject { ["eventType"] = "editMessage" }));

    private JsonObject Feedback(string reaction, string said) => Message("").With(
        ("type", "invoke"), ("name", "message/submitAction"), ("text", null),
        ("value", new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = JsonNode.Parse(said) },
        }));
}
