using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The calls on conversations.</summary>
/// <remarks>All throw <see cref="ErrorResponseException"/> if the connector refuses or does not answer.</remarks>
public static class ConversationsExtensions
{
    /// <summary>Sends an activity to a conversation.</summary>
    public static Task<ResourceResponse?> SendToConversationAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(ConversationOf(activity), activity, cancellationToken);

    /// <summary>Sends an activity to a conversation.</summary>
    public static Task<ResourceResponse?> SendToConversationAsync(
        this IConversations operations, string conversationId, Activity activity,
        CancellationToken cancellationToken = default)
    {
        var path = ConnectorCall.Of(conversationId, "activities");
        return Call(
            operations, ConnectorCall.With(HttpMethod.Post, path, activity, BotJson.Activity), cancellationToken);
    }

    /// <summary>Sends an activity as the answer to another.</summary>
    public static Task<ResourceResponse?> ReplyToActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        var replyTo =
            activity?.ReplyToId ?? throw new ArgumentException("A reply needs a replyToId.", nameof(activity));
        return operations.ReplyToActivityAsync(ConversationOf(activity), replyTo, activity, cancellationToken);
    }

    /// <summary>Sends an activity as the answer to another.</summary>
    public static Task<ResourceResponse?> ReplyToActivityAsync(
        this IConversations operations, string conversationId, string activityId, Activity activity,
        CancellationToken cancellationToken = default)
    {
        var path = ConnectorCall.Of(conversationId, "activities", activityId);
        var call = ConnectorCall.With(HttpMethod.Post, path, activity, BotJson.Activity, conversationId);
        return Call(operations, call, cancellationToken);
    }

    /// <summary>Replaces an activity.</summary>
    public static Task<ResourceResponse?> UpdateActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        var id = activity?.Id ?? throw new ArgumentException("An update needs an id.", nameof(activity));
        return operations.UpdateActivityAsync(ConversationOf(activity), id, activity, cancellationToken);
    }

    /// <summary>Replaces an activity.</summary>
    public static Task<ResourceResponse?> UpdateActivityAsync(
        this IConversations operations, string conversationId, string activityId, Activity activity,
        CancellationToken cancellationToken = default)
    {
        var path = ConnectorCall.Of(conversationId, "activities", activityId);
        return Call(
            operations, ConnectorCall.With(HttpMethod.Put, path, activity, BotJson.Activity), cancellationToken);
    }

    /// <summary>Deletes an activity.</summary>
    public static Task DeleteActivityAsync(
        this IConversations operations, string conversationId, string activityId,
        CancellationToken cancellationToken = default) =>
        Call(
            operations, new(HttpMethod.Delete, ConnectorCall.Of(conversationId, "activities", activityId)),
            cancellationToken);

    /// <summary>Creates a conversation.</summary>
    public static Task<ConversationResourceResponse?> CreateConversationAsync(
        this IConversations operations, ConversationParameters parameters,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var call =
            ConnectorCall.With(HttpMethod.Post, "v3/conversations", parameters, BotJson.Of<ConversationParameters>());
        return operations.CallAsync(call, BotJson.Of<ConversationResourceResponse>(), cancellationToken);
    }

    /// <summary>Who is in a conversation.</summary>
    public static Task<IList<ChannelAccount>?> GetConversationMembersAsync(
        this IConversations operations, string conversationId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var call = new ConnectorCall(HttpMethod.Get, ConnectorCall.Of(conversationId, "members"));
        return operations.CallAsync(call, BotJson.Of<IList<ChannelAccount>>(), cancellationToken);
    }

    /// <summary>Who is in a conversation, page by page; the Emulator does not serve this.</summary>
    public static Task<PagedMembersResult?> GetConversationPagedMembersAsync(
        this IConversations operations, string conversationId, int? pageSize = null, string? continuationToken = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var query = string.Join('&', new[]
        {
            pageSize is { } size ? $"pageSize={size}" : null,
            continuationToken is { } token ? $"continuationToken={Uri.EscapeDataString(token)}" : null,
        }.OfType<string>());
        var path = ConnectorCall.Of(conversationId, "pagedmembers") + (query.Length > 0 ? "?" + query : "");
        return operations.CallAsync(new(HttpMethod.Get, path), BotJson.Of<PagedMembersResult>(), cancellationToken);
    }

    private static Task<ResourceResponse?> Call(IConversations operations, ConnectorCall call, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return operations.CallAsync(call, BotJson.Of<ResourceResponse>(), stop);
    }

    private static string ConversationOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Conversation?.Id
            ?? throw new ArgumentException("The activity has no conversation.", nameof(activity));
    }
}
