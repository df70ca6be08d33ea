using ExposureBot.Web.Tests.BotFramework.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class TurnContextTests
{
    private readonly KeepingAdapter adapter = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Handlers_of_what_is_sent_run_in_order_around_the_sending()
    {
        var seen = new List<string>();
        using var turn = adapter.Turn();
        turn.OnSendActivities((_, _, next) => Note("a", next)).OnSendActivities((_, _, next) => Note("b", next));

        await turn.SendActivityAsync("x", cancellationToken: Stop);

        Assert.Equal(["a", "b", "b done", "a done"], seen);

        async Task<ResourceResponse[]> Note(string name, Func<Task<ResourceResponse[]>> next)
        {
            seen.Add(name);
            var sent = await next();
            seen.Add(name + " done");
            return sent;
        }
    }

    [Fact]
    public async Task A_handler_may_stop_what_is_sent()
    {
        using var turn = adapter.Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));

        var response = await turn.SendActivityAsync("x", cancellationToken: Stop);

        Assert.Null(response);
        Assert.Empty(adapter.Sent);
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("trace", false)]
    public async Task Traces_are_no_response(string type, bool expected)
    {
        using var turn = adapter.Turn();

        await turn.SendActivityAsync(new Activity(type), Stop);

        Assert.Equal(expected, turn.Responded);
    }

    [Fact]
    public async Task The_hint_of_a_text_differs_between_interface_and_class()
    {
        using var turn = adapter.Turn();

        await turn.SendActivityAsync("class", cancellationToken: Stop);
        await ((ITurnContext)turn).SendActivityAsync("interface", cancellationToken: Stop);

        Assert.Equal([null, "acceptingInput"], adapter.Sent.Select(activity => activity.InputHint));
    }

    [Fact]
    public async Task Middleware_runs_around_the_turn_and_may_end_it()
    {
        var ran = false;
        adapter.Use(new Wall());

        await adapter.RunAsync(new Activity("message"), (_, _) =>
        {
            ran = true;
            return Task.CompletedTask;
        });

        Assert.False(ran);
    }

    [Fact]
    public async Task What_a_turn_throws_is_thrown_on_without_a_handler()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => adapter.RunAsync(new Activity("message"), (_, _) => throw new InvalidOperationException()));
    }

    [Fact]
    public void State_is_kept_by_type_and_by_name()
    {
        using var turn = adapter.Turn();
        turn.TurnState.Add("name", "value");
        turn.TurnState.Set(new ChannelAccount("a"));

        Assert.Equal(("value", "a"), (turn.TurnState.Get<string>("name"), turn.TurnState.Get<ChannelAccount>()?.Id));
    }

    [Theory]
    [InlineData("<at>Bot</at> exposure to lithium", "exposure to lithium")]
    [InlineData("exposure <AT>bot</AT> to lithium", "exposure  to lithium")]
    [InlineData("exposure to lithium", "exposure to lithium")]
    public void A_mention_of_the_bot_is_taken_out_of_the_text(string text, string expected)
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("bot", "Bot"), "<at>Bot</at>"));
        var message =
            new Activity("message") { Text = text, Recipient = new ChannelAccount("bot"), Entities = [entity] };

        Assert.Equal(expected, message.RemoveRecipientMention());
    }

    [Fact]
    public void A_mention_of_somebody_else_stays()
    {
        var message = new Activity("message")
        {
            Text = "<at>Ann</at> says",
            Recipient = new ChannelAccount("bot"),
            Entities = [new Mention(new ChannelAccount("ann", "Ann"), "<at>Ann</at>")],
        };

        Assert.Equal(("<at>Ann</at> says", false), (message.RemoveRecipientMention(), message.MentionsRecipient()));
    }

    private sealed class Wall : IMiddleware
    {
        public Task OnTurnAsync(
            ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;
    }
}
