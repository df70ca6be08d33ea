using ExposureBot.Web.Tests.BotFramework.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class TranscriptLoggerMiddlewareTests
{
    private readonly MemoryTranscriptStore store = new();
    private readonly KeepingAdapter adapter = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public TranscriptLoggerMiddlewareTests() => adapter.Use(new TranscriptLoggerMiddleware(store));

    [Fact]
    public async Task What_comes_in_and_what_is_sent_changed_and_deleted_is_written_down_in_order()
    {
        await adapter.RunAsync(Said("hello"), async (turn, stop) =>
        {
            await turn.SendActivityAsync("hello too", cancellationToken: stop);
            var changed = MessageFactory.Text("hello again");
            changed.Id = "0";
            await turn.UpdateActivityAsync(changed, stop);
            await turn.DeleteActivityAsync("0", stop);
        });

        var written = await WrittenAsync();
        Assert.Equal(
            [("message", "hello", "a-1"), ("message", "hello too", "0"), ("messageUpdate", "hello again", "0"),
                ("messageDelete", null, "0")],
            written.Select(activity => (activity.Type, activity.Text, activity.Id)));
        Assert.Equal(("user", "bot"), (written[0].From?.Role, written[1].From?.Id));
        Assert.All(written, activity => Assert.NotNull(activity.Timestamp));
    }

    [Fact]
    public async Task It_is_written_down_as_it_was_said()
    {
        var message = MessageFactory.Text("before");

        await adapter.RunAsync(Said("hello"), async (turn, stop) =>
        {
            await turn.SendActivityAsync(message, stop);
            message.Text = "after";
        });

        Assert.Equal("before", (await WrittenAsync())[1].Text);
    }

    [Fact]
    public async Task A_turn_that_fails_is_written_down_as_far_as_it_came()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => adapter.RunAsync(Said("hello"), (_, _) => throw new InvalidOperationException()));

        Assert.Equal(["hello"], (await WrittenAsync()).Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_turn_that_the_bot_begins_has_nothing_that_came_in()
    {
        var start = Said("").GetConversationReference().GetContinuationActivity();

        await adapter.RunAsync(start, (turn, stop) => turn.SendActivityAsync("news", cancellationToken: stop));

        Assert.Equal(["news"], (await WrittenAsync()).Select(activity => activity.Text));
    }

    [Fact]
    public async Task What_cannot_be_written_down_does_not_stop_the_turn()
    {
        var failing = new KeepingAdapter();
        failing.Use(new TranscriptLoggerMiddleware(new Failing()));

        await failing.RunAsync(Said("hello"), (turn, stop) => turn.SendActivityAsync("hi", cancellationToken: stop));

        Assert.Single(failing.Sent);
    }

    [Fact]
    public async Task Long_transcripts_come_in_pages()
    {
        for (var i = 0; i < 45; i++) await store.LogActivityAsync(Said($"{i}"));

        var sizes = new List<int>();
        string? token = null;
        do
        {
            var page = await store.GetTranscriptActivitiesAsync("test", "c", token);
            sizes.Add(page.Items.Length);
            token = page.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal([20, 20, 5], sizes);
    }

    [Fact]
    public async Task Transcripts_are_listed_by_channel_read_since_a_time_and_deleted()
    {
        var time = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
        await store.LogActivityAsync(Said("early", time));
        await store.LogActivityAsync(Said("late", time.AddHours(1)));

        var since = await store.GetTranscriptActivitiesAsync("test", "c", null, time.AddMinutes(1));
        var listed = Assert.Single((await store.ListTranscriptsAsync("test")).Items);
        await store.DeleteTranscriptAsync("test", "c");

        Assert.Equal("late", Assert.Single(since.Items).AsMessageActivity()?.Text);
        Assert.Equal(("c", "test", time), (listed.Id, listed.ChannelId, listed.Created));
        Assert.Empty((await store.ListTranscriptsAsync("test")).Items);
        Assert.Empty((await store.ListTranscriptsAsync("other")).Items);
    }

    private static Activity Said(string text, DateTimeOffset? at = null) => new("message")
    {
        Id = "a-1",
        Text = text,
        Timestamp = at,
        ChannelId = "test",
        Conversation = new ConversationAccount(id: "c"),
        From = new ChannelAccount("u"),
        Recipient = new ChannelAccount("bot"),
    };

    private async Task<IReadOnlyList<Activity>> WrittenAsync() =>
        [.. (await store.GetTranscriptActivitiesAsync("test", "c")).Items.Cast<Activity>()];

    private sealed class Failing : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => throw new IOException("disk full");
    }
}
