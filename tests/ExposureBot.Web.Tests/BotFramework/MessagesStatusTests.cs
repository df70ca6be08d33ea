using System.Text.Json.Nodes;
using ExposureBot.Web.Tests.BotFramework.Support;
using Microsoft.Bot.Builder;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class MessagesStatusTests
{
    private const string Here = "http://127.0.0.1:1";

    [Theory]
    [InlineData("message")]
    [InlineData("typing")]
    [InlineData("ping")]
    [InlineData("contactRelationUpdate")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    [InlineData("somethingNew")]
    public async Task Any_type_but_invoke_is_answered_200_without_a_body(string type)
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        var answer = await host.PostAsync(Sample.Emulator(Here).With(("type", type)).ToJsonString());

        Assert.Equal((200, ""), answer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"type":"message","text":"cut""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:1"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:1","conversation":{}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":5,"serviceUrl":"http://127.0.0.1:1","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:1","conversation":"c"}""")]
    public async Task What_is_no_activity_is_answered_400(string body)
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        var (status, _) = await host.PostAsync(body);

        Assert.Equal(400, status);
    }

    [Theory]
    [InlineData("", "", 200)]
    [InlineData("\uFEFF", " \n", 200)]
    [InlineData("", "{}", 400)]
    public async Task A_body_in_several_pieces_is_read_whole(string before, string after, int expected)
    {
        var heard = 0;
        await using var host = await BotHost.StartAsync((turn, _) => Task.FromResult(heard = turn.Activity.Text?.Length ?? 0));

        var (status, _) = await host.PostAsync(before + Sample.Emulator(Here, new string('a', 40_000)).ToJsonString() + after);

        Assert.Equal((expected, expected == 200 ? 40_000 : 0), (status, heard));
    }

    [Fact]
    public async Task Nesting_beyond_128_levels_is_answered_400()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        var deep = string.Concat(Enumerable.Repeat("[", 200)) + string.Concat(Enumerable.Repeat("]", 200));

        var (status, _) = await host.PostAsync(
            $$"""{"type":"message","serviceUrl":"{{Here}}","conversation":{"id":"c"},"channelData":{{deep}}}""");

        Assert.Equal(400, status);
    }

    [Fact]
    public async Task A_body_over_the_cap_is_answered_413()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        var (status, _) = await host.PostAsync(Sample.Emulator(Here, new string('a', 70_000)).ToJsonString());

        Assert.Equal(413, status);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_answered_405(string method)
    {
        await using var host = await BotHost.StartAsync();

        var status = await host.SendAsync(HttpMethod.Parse(method));

        Assert.Equal(405, status);
    }

    [Theory]
    [InlineData("""{"name":"composeExtension/query"}""", 501)]
    [InlineData("{}", 501)]
    [InlineData("""{"name":"adaptiveCard/action"}""", 400)]
    [InlineData("""{"name":"adaptiveCard/action","value":{"action":{"type":"Action.Submit"}}}""", 400)]
    [InlineData("""{"name":"adaptiveCard/action","value":{}}""", 400)]
    [InlineData("""{"name":"adaptiveCard/action","value":"text"}""", 400)]
    [InlineData("""{"name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute"}}}""", 501)]
    [InlineData("""{"name":"signin/verifyState"}""", 501)]
    public async Task An_invoke_that_nobody_handles_says_why(string invoke, int expected)
    {
        await using var host = await BotHost.StartAsync(new ActivityHandler().OnTurnAsync);
        var activity = Sample.Emulator(Here).With(("type", "invoke"));
        foreach (var (name, value) in JsonNode.Parse(invoke)!.AsObject()) activity[name] = value?.DeepClone();

        var (status, _) = await host.PostAsync(activity.ToJsonString());

        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task A_refused_card_action_has_the_protocols_error()
    {
        await using var host = await BotHost.StartAsync(new ActivityHandler().OnTurnAsync);

        var (_, body) = await host.PostAsync(
            Sample.Emulator(Here).With(("type", "invoke"), ("name", "adaptiveCard/action")).ToJsonString());

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"statusCode":400,"type":"application/vnd.microsoft.error",
                 "value":{"code":"BadRequest","message":"Missing value property"}}
                """),
            JsonNode.Parse(body)));
    }

    [Fact]
    public async Task An_invoke_is_answered_with_what_the_bot_sends()
    {
        await using var host = await BotHost.StartAsync((turn, stop) => turn.SendActivityAsync(
            new Microsoft.Bot.Schema.Activity("invokeResponse")
            {
                Value = new InvokeResponse { Status = 201, Body = new Dictionary<string, object?> { ["done"] = true } },
            },
            stop));

        var answer = await host.PostAsync(Sample.Emulator(Here).With(("type", "invoke"), ("name", "x")).ToJsonString());

        Assert.Equal((201, """{"done":true}"""), answer);
    }

    [Fact]
    public async Task A_turn_that_throws_is_answered_200_if_the_bot_has_a_handler_for_it()
    {
        var seen = new List<Exception>();
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("a bug"));
        host.Adapter.OnTurnError = (_, error) =>
        {
            seen.Add(error);
            return Task.CompletedTask;
        };

        var (status, _) = await host.PostAsync(Sample.Emulator(Here).ToJsonString());

        Assert.Equal((200, "a bug"), (status, Assert.Single(seen).Message));
    }

    [Fact]
    public async Task Without_an_app_id_nothing_is_sent_to_other_machines()
    {
        await using var host = await BotHost.StartAsync();

        var (status, _) = await host.PostAsync(Sample.Emulator("https://example.com/").ToJsonString());

        Assert.Equal((int)HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task Without_an_app_id_a_token_cannot_be_checked_and_is_refused()
    {
        await using var host = await BotHost.StartAsync();

        var (status, _) = await host.PostAsync(Sample.Emulator(Here).ToJsonString(), "Bearer a.b.c");

        Assert.Equal((int)HttpStatusCode.Unauthorized, status);
    }
}
