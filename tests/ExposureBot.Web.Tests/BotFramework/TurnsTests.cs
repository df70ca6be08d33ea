using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExposureBot.Web.Channels.BotFramework;
using ExposureBot.Web.Tests.BotFramework.Support;
using ExposureBot.Web.Tests.Support;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Tests.BotFramework;

/// <summary>Turns beside each other: order, patience, the end of the service.</summary>
public sealed class TurnsTests(SharedService shared)
{
    private const string Question = "how dependent is Japan on China for dysprosium?";

    // On a busy machine a first answer takes long; a sign of writing would be one call more.
    private static readonly (string, string) Patient = ("BotFramework:TypingAfterMilliseconds", "60000");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Turns_of_one_conversation_wait_until_the_one_before_is_delivered()
    {
        await using var connector = await FakeConnector.StartAsync();
        var delivered = new TaskCompletionSource();
        connector.ThenWait(delivered.Task);
        using var http = shared.Client();
        var conversation = Guid.NewGuid().ToString();

        var first = PostAsync(http, Sample.Emulator(connector.Url, Question, conversation));
        await connector.CameAsync(1);
        var second = PostAsync(http, Sample.Emulator(connector.Url, "and gallium?", conversation));
        var elsewhere = await PostAsync(http, Sample.Emulator(connector.Url, Question, Guid.NewGuid().ToString()));
        var callsBefore = connector.Calls.Count;
        delivered.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal((200, 2, false), (elsewhere, callsBefore, connector.Activities[1]["text"]!.ToString().Contains("gallium", StringComparison.Ordinal)));
        Assert.Contains("gallium", connector.Activities[2]["text"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_that_is_repeated_while_it_is_answered_is_answered_once()
    {
        await using var connector = await FakeConnector.StartAsync();
        var delivered = new TaskCompletionSource();
        connector.ThenWait(delivered.Task);
        using var http = shared.Client();
        var message = Sample.Emulator(connector.Url, Question, Guid.NewGuid().ToString());

        var first = PostAsync(http, message);
        await connector.CameAsync(1);
        var again = PostAsync(http, message.DeepClone().AsObject());
        delivered.SetResult();

        var statuses = await Task.WhenAll(first, again);

        Assert.Equal([200, 200], statuses);
        Assert.Single(connector.Calls);
    }

    [Fact]
    public async Task Whoever_waits_for_a_long_answer_sees_that_the_bot_writes()
    {
        var adapter = new KeepingAdapter();
        var work = new TaskCompletionSource<string>();

        var answer = TypingAfter(0).WhileAsync(adapter.Turn(), () => work.Task, Stop);
        while (adapter.Sent.Count == 0) await Task.Delay(5, Stop);
        work.SetResult("done");

        Assert.Equal(("done", "typing"), (await answer, Assert.Single(adapter.Sent).Type));
    }

    [Fact]
    public async Task A_quick_answer_comes_alone()
    {
        var adapter = new KeepingAdapter();

        await TypingAfter(60_000).WhileAsync(adapter.Turn(), () => Task.FromResult("done"), Stop);

        Assert.Empty(adapter.Sent);
    }

    [Fact]
    public async Task A_turn_in_a_response_has_no_sign_of_writing()
    {
        var adapter = new KeepingAdapter();
        var turn = adapter.Turn();
        turn.Activity.DeliveryMode = DeliveryModes.ExpectReplies;
        var work = new TaskCompletionSource<string>();

        var answer = TypingAfter(0).WhileAsync(turn, () => work.Task, Stop);
        work.SetResult("done");

        Assert.Equal(("done", 0), (await answer, turn.BufferedReplyActivities.Count));
    }

    [Fact]
    public async Task A_service_that_stops_lets_a_running_turn_end()
    {
        await using var connector = await FakeConnector.StartAsync();
        var delivered = new TaskCompletionSource();
        connector.ThenWait(delivered.Task);
        await using var service = await RunningProcess.StartAsync(("Storage:Provider", "InMemory"), Patient);

        var turn = PostAsync(service.Http, Sample.Emulator(connector.Url, Question));
        await connector.CameAsync(1);
        service.AskToStop();
        await service.StopsListeningAsync();
        delivered.SetResult();

        Assert.Equal((200, 0), (await turn, await service.ExitCodeAsync()));
    }

    [Fact]
    public async Task A_service_that_is_killed_knows_afterwards_what_was_talked_about()
    {
        using var copy = new KnowledgeCopy();
        await using var connector = await FakeConnector.StartAsync();
        var settings = new (string, string)[] { ("Storage:LiteDb:Path", copy.Store), Patient };
        await using (var service = await RunningProcess.StartAsync(settings))
        {
            await PostAsync(service.Http, Sample.Emulator(connector.Url, Question));
            service.Kill();
            await service.ExitCodeAsync();
        }

        await using (var again = await RunningProcess.StartAsync(settings))
        {
            await PostAsync(again.Http, Sample.Emulator(connector.Url, "and gallium?"));
        }

        var text = connector.Activities[1]["text"]!.ToString();
        Assert.Contains("Japan", text, StringComparison.Ordinal);
        Assert.Contains("gallium", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_killed_knows_afterwards_which_activities_it_answered()
    {
        using var copy = new KnowledgeCopy();
        await using var connector = await FakeConnector.StartAsync();
        var settings = new (string, string)[] { ("Storage:LiteDb:Path", copy.Store), Patient };
        var message = Sample.Emulator(connector.Url, Question);
        await using (var service = await RunningProcess.StartAsync(settings))
        {
            await PostAsync(service.Http, message);
            service.Kill();
            await service.ExitCodeAsync();
        }

        await using var again = await RunningProcess.StartAsync(settings);
        var repeated = await PostAsync(again.Http, message);
        var next = await PostAsync(again.Http, Sample.Emulator(connector.Url, Question));

        Assert.Equal((200, 200, 2), (repeated, next, connector.Calls.Count));
    }

    private static Typing TypingAfter(int milliseconds) =>
        new(Options.Create(new BotFrameworkOptions { TypingAfterMilliseconds = milliseconds }));

    private static async Task<int> PostAsync(HttpClient http, JsonObject activity)
    {
        using var response = await http.PostAsJsonAsync("/api/messages", activity, Stop);
        return (int)response.StatusCode;
    }
}
