using System.Text.Json.Nodes;
using ExposureBot.Web.Tests.BotFramework.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class ExpectRepliesTests
{
    [Fact]
    public async Task Replies_come_back_in_the_response_and_no_connector_is_called()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();

        var (status, body) = await host.PostAsync(Expecting(connector.Url).ToJsonString());

        var reply = Assert.Single(JsonNode.Parse(body)!["activities"]!.AsArray())!;
        Assert.Equal((200, "echo hello", 0), (status, (string?)reply["text"], connector.Calls.Count));
    }

    [Fact]
    public async Task A_silent_bot_answers_an_empty_list()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        var answer = await host.PostAsync(Expecting("http://127.0.0.1:1").ToJsonString());

        Assert.Equal((200, """{"activities":[]}"""), answer);
    }

    [Fact]
    public async Task Typing_and_traces_are_among_the_replies()
    {
        await using var host = await BotHost.StartAsync((turn, stop) => turn.SendActivitiesAsync(
            [new Activity("typing"), new Activity("trace") { Name = "note" }, MessageFactory.Text("said")], stop));

        var (_, body) =
            await host.PostAsync(Expecting("http://127.0.0.1:1").With(("channelId", "msteams")).ToJsonString());

        Assert.Equal(
            ["typing", "trace", "message"],
            JsonNode.Parse(body)!["activities"]!.AsArray().Select(activity => (string?)activity!["type"]));
    }

    [Fact]
    public async Task The_id_of_what_was_sent_is_null()
    {
        ResourceResponse? response = null;
        await using var host = await BotHost.StartAsync(
            async (turn, stop) => response = await turn.SendActivityAsync("x", cancellationToken: stop));

        await host.PostAsync(Expecting("http://127.0.0.1:1").ToJsonString());

        Assert.Null(response!.Id);
    }

    [Fact]
    public async Task An_invoke_gives_an_activity_whose_value_begins_with_capitals()
    {
        await using var host = await BotHost.StartAsync(new ActivityHandler().OnTurnAsync);

        var (status, body) = await host.PostAsync(
            Expecting("http://127.0.0.1:1").With(("type", "invoke"), ("name", "x")).ToJsonString());

        var reply = Assert.Single(JsonNode.Parse(body)!["activities"]!.AsArray())!;
        Assert.Equal((200, "invokeResponse"), (status, (string?)reply["type"]));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"Status":501}"""), reply["value"]));
    }

    [Fact]
    public async Task Another_spelling_of_the_delivery_mode_is_an_ordinary_turn()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();

        var answer = await host.PostAsync(
            Expecting(connector.Url).With(("deliveryMode", "ExpectReplies")).ToJsonString());

        Assert.Equal(((200, ""), 1), (answer, connector.Calls.Count));
    }

    [Fact]
    public async Task A_foreign_service_url_does_no_harm_where_nothing_is_sent_to_it()
    {
        await using var host = await BotHost.StartAsync();

        var (status, _) = await host.PostAsync(Expecting("https://example.com/").ToJsonString());

        Assert.Equal(200, status);
    }

    private static JsonObject Expecting(string serviceUrl) =>
        Sample.Emulator(serviceUrl).With(("deliveryMode", "expectReplies"));
}
