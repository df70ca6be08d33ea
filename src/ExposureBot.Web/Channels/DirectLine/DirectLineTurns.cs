using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ExposureBot.Web.Pages;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>From the conversation to the bot: the echo first, then the bot, in the order of the questions.</summary>
internal sealed class DirectLineTurns(
    LiveConversations conversations, DirectLineBot bot, AnswerFeedback feedback, AllPageWords words,
    IOptions<DirectLineOptions> options, ILogger<DirectLineTurns> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan TypingAfter = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentDictionary<Task, bool> running = new();
    private readonly CancellationTokenSource stopping = new();

    /// <summary>The conversation of <paramref name="pass"/>; a question that was left without an answer is asked again.</summary>
    /// <param name="site">Where the client reaches the service.</param>
    public async Task<LiveConversation?> OpenAsync(DirectLinePass pass, Uri site)
    {
        var conversation = await conversations.OpenAsync(pass);
        if (conversation is not null) conversation.Site = site;
        if (conversation?.TakeUnanswered() is { } question) Queue(conversation, question);
        return conversation;
    }

    /// <summary>Tells the bot, once, that the conversation began.</summary>
    /// <returns>Whether it began now.</returns>
    public async Task<bool> StartAsync(LiveConversation conversation, string locale, CancellationToken stop)
    {
        if (!await conversation.StartAsync(locale, stop)) return false;
        Queue(conversation, Beginning(conversation));
        return true;
    }

    /// <summary>Shows the posted activity to everybody who listens, and lets the bot answer it.</summary>
    /// <returns>The id of the activity; null if too many turns wait.</returns>
    public async Task<string?> PostAsync(LiveConversation conversation, JsonObject activity, CancellationToken stop)
    {
        if (conversation.Turns.Length >= options.Value.TurnsWaiting) return null;
        var id = await conversation.AppendAsync(activity, stop);
        Queue(conversation, activity);
        return id;
    }

    /// <summary>A message of the service itself, such as why a file is refused.</summary>
    public static Task<string> SayAsync(LiveConversation conversation, string text, CancellationToken stop) =>
        conversation.AppendAsync(
            ActivityStamp.FromBot(new JsonObject { ["type"] = "message", ["text"] = text }, conversation.User), stop);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets the turns that run come to their end.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(running.Keys).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await stopping.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // Stopped a second time, after its end: nothing runs any more.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stopping.Dispose();

    private void Queue(LiveConversation conversation, JsonObject activity)
    {
        var task = conversation.Turns.Add(() => RunAsync(conversation, activity));
        running[task] = true;
        task.ContinueWith(
            done => running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private async Task RunAsync(LiveConversation conversation, JsonObject activity)
    {
        try
        {
            // A thumb is kept and not answered.
            if (AnswerFeedback.IsFeedback(activity))
            {
                await feedback.KeepAsync(conversation.Pass, activity, stopping.Token);
                return;
            }

            var turn = bot.RunAsync(activity, conversation, stopping.Token);
            if (await Task.WhenAny(turn, Task.Delay(TypingAfter, stopping.Token)) != turn) ShowTyping(conversation);
            await turn;
            if (ActivityStamp.Text(activity, "type") == "deleteUserData")
            {
                await conversations.DeleteAsync(conversation.Pass, stopping.Token);
                await feedback.DeleteAsync(conversation.Pass, stopping.Token);
            }
        }
        catch (Exception error)
        {
            Log.TurnFailed(logger, error, ActivityStamp.Channel, conversation.Id);
            await ApologiseAsync(conversation, activity);
        }
    }

    private async Task ApologiseAsync(LiveConversation conversation, JsonObject activity)
    {
        try
        {
            var locale = ActivityStamp.Text(activity, "locale") ?? conversation.Locale;
            await SayAsync(conversation, words.For(locale)["apology"], CancellationToken.None);
        }
        catch (Exception error)
        {
            // The store is out of reach: nothing can be said that would be there after a reload.
            Log.ApologyFailed(logger, error, conversation.Id);
        }
    }

    private static void ShowTyping(LiveConversation conversation) =>
        conversation.ShowOnce(ActivityStamp.FromBot(new JsonObject { ["type"] = "typing" }, conversation.User));

    // Not stored and not shown: only the bot hears it.
    private static JsonObject Beginning(LiveConversation conversation)
    {
        var activity = new JsonObject
        {
            ["type"] = "conversationUpdate",
            ["from"] = new JsonObject { ["id"] = conversation.User, ["role"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = ActivityStamp.BotId, ["name"] = ActivityStamp.BotName, ["role"] = "bot" },
            ["membersAdded"] = new JsonArray(
                new JsonObject { ["id"] = ActivityStamp.BotId, ["name"] = ActivityStamp.BotName },
                new JsonObject { ["id"] = conversation.User }),
        };
        if (conversation.Locale.Length > 0) activity["locale"] = conversation.Locale;
        ActivityStamp.Place(activity, conversation.Id, index: 0, DateTimeOffset.UnixEpoch);
        activity["id"] = $"{conversation.Id}-start";
        activity.Remove("timestamp");
        return activity;
    }
}
