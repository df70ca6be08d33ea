using System.Text.Json.Nodes;
using ExposureBot.Web.Tests.BotFramework.Support;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class ConnectorCallTests
{
    [Fact]
    public async Task A_reply_is_addressed_back_and_says_what_it_answers()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();

        await host.PostAsync(Sample.Emulator(connector.Url).With(("id", "a-1")).ToJsonString());

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse($$"""
                {"type":"message","text":"echo hello","channelId":"emulator","serviceUrl":"{{connector.Url}}",
                 "conversation":{"id":"c-1|livechat"},"locale":"en-US","replyToId":"a-1","inputHint":"acceptingInput",
                 "from":{"id":"bot-1","name":"Bot","role":"bot"},
                 "recipient":{"id":"user-1","name":"User","role":"user"} }
                """),
            Assert.Single(connector.Activities)));
    }

    [Fact]
    public async Task Ids_are_escaped_in_the_path_and_the_path_of_the_service_url_is_kept()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();

        await host.PostAsync(
            Sample.Emulator(connector.Url + "/_connector", conversation: "19:a@thread;messageid=1|x").With(
                ("id", "b/1"))
                .ToJsonString());

        Assert.Equal(
            "/_connector/v3/conversations/19%3Aa%40thread%3Bmessageid%3D1%7Cx/activities/b%2F1",
            Assert.Single(connector.Calls).Target);
    }

    [Fact]
    public async Task A_call_says_who_makes_it_and_in_which_conversation_and_has_no_token()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();

        await host.PostAsync(Sample.Emulator(connector.Url).ToJsonString());

        var headers = Assert.Single(connector.Calls).Headers;
        Assert.Equal(
            ("application/json; charset=utf-8", "c-1|livechat", true, false),
            (headers["content-type"], headers["x-ms-conversation-id"],
                headers.ContainsKey("user-agent"), headers.ContainsKey("authorization")));
    }

    [Theory]
    [InlineData("directline")]
    [InlineData("webchat")]
    public async Task A_greeting_on_web_chat_answers_no_activity(string channel)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();

        await host.PostAsync(Sample.Joined(connector.Url, channel, "user-1").ToJsonString());

        var call = Assert.Single(connector.Calls);
        Assert.Equal(
            ("/v3/conversations/c-1%7Clivechat/activities", null), (call.Target, (string?)call.Body!["replyToId"]));
    }

    [Theory]
    [InlineData("emulator", 1)]
    [InlineData("msteams", 0)]
    public async Task Traces_go_to_the_Emulator_only(string channel, int expected)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync(
            (turn, stop) => turn.TraceActivityAsync("note", cancellationToken: stop));

        await host.PostAsync(Sample.Emulator(connector.Url).With(("channelId", channel)).ToJsonString());

        Assert.Equal(expected, connector.Calls.Count);
    }

    [Theory]
    [InlineData(200, """{"id":"r-1"}""", "r-1")]
    [InlineData(201, """{"id":"r-1"}""", "r-1")]
    [InlineData(202, "", "")]
    [InlineData(200, "not json", "")]
    public async Task An_answer_without_an_id_is_accepted(int status, string body, string expected)
    {
        ResourceResponse? response = null;
        await using var connector = await FakeConnector.StartAsync();
        connector.Then(status, body);
        await using var host = await BotHost.StartAsync(
            async (turn, stop) => response = await turn.SendActivityAsync("x", cancellationToken: stop));

        await host.PostAsync(Sample.Emulator(connector.Url).ToJsonString());

        Assert.Equal(expected, response!.Id);
    }

    [Fact]
    public async Task Updates_are_put_and_deletions_deleted()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync(async (turn, stop) =>
        {
            await turn.UpdateActivityAsync(new Activity("message") { Id = "m 1", Text = "new" }, stop);
            await turn.DeleteActivityAsync("m 1", stop);
        });

        await host.PostAsync(Sample.Emulator(connector.Url, conversation: "c").ToJsonString());

        Assert.Equal(
            ["PUT /v3/conversations/c/activities/m%201", "DELETE /v3/conversations/c/activities/m%201"],
            connector.Calls.Select(call => $"{call.Method} {call.Target}"));
    }

    [Fact]
    public async Task Members_are_read_by_the_connector_of_the_turn()
    {
        IList<ChannelAccount>? members = null;
        await using var connector = await FakeConnector.StartAsync();
        connector.Then(200, """[{"id":"a","name":"A","extra":1},{"id":"b"}]""");
        await using var host = await BotHost.StartAsync(async (turn, stop) =>
            members =
                await turn.TurnState.Get<IConnectorClient>()!.Conversations.GetConversationMembersAsync("c", stop));

        await host.PostAsync(Sample.Emulator(connector.Url).ToJsonString());

        Assert.Equal(["a", "b"], members!.Select(member => member.Id));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var other = await FakeConnector.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        connector.Then(307, "", ("location", other.Url));
        await using var host = await BotHost.StartAsync();
        host.Adapter.OnTurnError = (_, _) => Task.CompletedTask;

        await host.PostAsync(Sample.Emulator(connector.Url).ToJsonString());

        Assert.Empty(other.Calls);
    }

    [Fact]
    public async Task A_conversation_can_be_continued_later()
    {
        Activity? continued = null;
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();
        var reference = new ConversationReference(
            "a-1", new ChannelAccount("u"), new ChannelAccount("b"), new ConversationAccount(id: "c"), "msteams",
            connector.Url);

        await host.Adapter.ContinueConversationAsync(
            "", reference,
            (turn, stop) =>
            {
                continued = turn.Activity;
                return turn.SendActivityAsync("later", cancellationToken: stop);
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            ("event", "ContinueConversation", reference), (continued!.Type, continued.Name, continued.RelatesTo));
        Assert.Equal("later", (string?)Assert.Single(connector.Activities)["text"]);
    }

    [Fact]
    public async Task A_conversation_can_be_created()
    {
        Activity? created = null;
        await using var connector = await FakeConnector.StartAsync();
        connector.Then(201, """{"id":"new-1","activityId":"a-9"}""");
        await using var host = await BotHost.StartAsync();

        await host.Adapter.CreateConversationAsync(
            "", "msteams", connector.Url, "", new ConversationParameters(isGroup: false),
            (turn, _) =>
            {
                created = turn.Activity;
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            ("CreateConversation", "new-1", "a-9", "POST /v3/conversations"),
            (created!.Name, created.Conversation?.Id, created.Id, connector.Calls[0].Line));
    }
}
