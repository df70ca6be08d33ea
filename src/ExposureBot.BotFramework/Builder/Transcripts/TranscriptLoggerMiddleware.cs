using System.Collections.Concurrent;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Writes down what comes in and what is sent, updated and deleted, as it was when the turn said it, at the end of each
/// turn.
/// </summary>
/// <remarks>What cannot be written down is traced, and the turn goes on.</remarks>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger logger;

    /// <summary>Writes by <paramref name="transcriptLogger"/>.</summary>
    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        ArgumentNullException.ThrowIfNull(transcriptLogger);
        logger = transcriptLogger;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(nextTurn);
        var said = new ConcurrentQueue<Activity>();
        if (!IsOwnStart(turnContext.Activity)) said.Enqueue(Incoming(turnContext.Activity));
        Listen(turnContext, said);
        try
        {
            await nextTurn(cancellationToken);
        }
        finally
        {
            foreach (var activity in said) await WriteAsync(activity);
        }
    }

    private static void Listen(ITurnContext turnContext, ConcurrentQueue<Activity> said)
    {
        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next();
            for (var i = 0; i < activities.Count; i++)
            {
                said.Enqueue(Sent(activities[i], responses is not null && i < responses.Length ? responses[i]?.Id : null));
            }

            return responses!;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next();
            var update = Copy(activity);
            update.Type = ActivityTypes.MessageUpdate;
            said.Enqueue(update);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next();
            var deletion = new Activity(ActivityTypes.MessageDelete) { Timestamp = DateTimeOffset.UtcNow };
            deletion.ApplyConversationReference(reference);
            deletion.Id = reference.ActivityId;
            said.Enqueue(deletion);
        });
    }

    // The bot began this turn itself: nobody said anything.
    private static bool IsOwnStart(Activity activity) =>
        activity.Type == ActivityTypes.Event && activity.Name == ActivityEventNames.ContinueConversation;

    private static Activity Incoming(Activity activity)
    {
        var copy = Copy(activity);
        copy.From ??= new ChannelAccount();
        if (string.IsNullOrEmpty(copy.From.Role)) copy.From.Role = RoleTypes.User;
        return copy;
    }

    // What the channel gave no id gets one: a reader of transcripts needs it.
    private static Activity Sent(Activity activity, string? id)
    {
        var copy = Copy(activity);
        copy.Id = !string.IsNullOrEmpty(id) ? id : string.IsNullOrEmpty(copy.Id) ? $"g_{Guid.NewGuid()}" : copy.Id;
        return copy;
    }

    private static Activity Copy(Activity activity)
    {
        var copy = BotJson.Convert<Activity>(activity)!;
        copy.Timestamp ??= DateTimeOffset.UtcNow;
        return copy;
    }

    private async Task WriteAsync(Activity activity)
    {
        try
        {
            await logger.LogActivityAsync(activity);
        }
        catch (Exception error)
        {
            System.Diagnostics.Trace.TraceError($"Transcript: {error}");
        }
    }
}
