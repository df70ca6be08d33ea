using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

// What a turn sends, updates and deletes: through the handlers, then to the adapter or into the buffer.
public partial class TurnContext
{
    /// <inheritdoc/>
    public Task<ResourceResponse?> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = null,
        CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (string.IsNullOrWhiteSpace(textReplyToSend)) throw new ArgumentNullException(nameof(textReplyToSend));
        var message = new Activity(ActivityTypes.Message)
        {
            Text = textReplyToSend,
            Speak = string.IsNullOrEmpty(speak) ? null : speak,
            InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint,
        };
        return SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse?> SendActivityAsync(
        IActivity activity, CancellationToken cancellationToken = default)
    {
        BotAssert.ActivityNotNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is { Length: > 0 } ? responses[0] : null;
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(
        IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0) throw new ArgumentException("No activity to send.", nameof(activities));
        var reference = Activity.GetConversationReference();
        var sending = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            BotAssert.ActivityNotNull(activity);
            sending.Add(activity.ApplyConversationReference(reference));
        }

        return SendFrom(0, sending, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(
        IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        BotAssert.ActivityNotNull(activity);
        var replyTo = activity.ReplyToId;
        var addressed = activity.ApplyConversationReference(Activity.GetConversationReference());
        addressed.ReplyToId = replyTo ?? addressed.ReplyToId;
        return UpdateFrom(0, addressed, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (string.IsNullOrWhiteSpace(activityId)) throw new ArgumentNullException(nameof(activityId));
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteFrom(0, reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(
        ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        BotAssert.ConversationReferenceNotNull(conversationReference);
        return DeleteFrom(0, conversationReference, cancellationToken);
    }

    private Task<ResourceResponse[]> SendFrom(int handler, List<Activity> activities, CancellationToken stop) =>
        handler < sendHandlers.Count
            ? sendHandlers[handler](this, activities, () => SendFrom(handler + 1, activities, stop))
            : SendNow(activities, stop);

    private async Task<ResourceResponse[]> SendNow(List<Activity> activities, CancellationToken stop)
    {
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await Adapter.SendActivitiesAsync(this, [.. activities], stop);
        Responded |= activities.Exists(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        var responses = new ResourceResponse[activities.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            var activity = activities[i];
            BufferedReplyActivities.Add(activity);
            // It does not pass the adapter, which would have noted the answer to an invoke.
            if (activity.Type == ActivityTypesEx.InvokeResponse) TurnState.Set(BotAdapter.InvokeResponseKey, activity);
            responses[i] = new ResourceResponse();
        }

        return responses;
    }

    private Task<ResourceResponse> UpdateFrom(int handler, Activity activity, CancellationToken stop) =>
        handler < updateHandlers.Count
            ? updateHandlers[handler](this, activity, () => UpdateFrom(handler + 1, activity, stop))
            : Adapter.UpdateActivityAsync(this, activity, stop);

    private Task DeleteFrom(int handler, ConversationReference reference, CancellationToken stop) =>
        handler < deleteHandlers.Count
            ? deleteHandlers[handler](this, reference, () => DeleteFrom(handler + 1, reference, stop))
            : Adapter.DeleteActivityAsync(this, reference, stop);
}
