using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams who takes part.</summary>
/// <remarks>All throw <see cref="ErrorResponseException"/> if Teams refuses or does not answer.</remarks>
public static class TeamsInfo
{
    /// <summary>One member of the team in which the turn runs, or else of its conversation.</summary>
    public static Task<TeamsChannelAccount?> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.Activity.TeamsGetTeamInfo()?.Id is { } team
            ? GetTeamMemberAsync(turnContext, userId, team, cancellationToken)
            : MemberAsync(turnContext, userId, ConversationOf(turnContext), cancellationToken);
    }

    /// <summary>One member of a team; without <paramref name="teamId"/> of the one in which the turn runs.</summary>
    /// <exception cref="InvalidOperationException">There is no team.</exception>
    public static Task<TeamsChannelAccount?> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string? teamId = null, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return MemberAsync(turnContext, userId, TeamOf(turnContext, teamId), cancellationToken);
    }

    /// <summary>The members of the team in which the turn runs, or else of its conversation, page by page.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string? continuationToken = null,
        CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.Activity.TeamsGetTeamInfo()?.Id is { } team
            ? GetPagedTeamMembersAsync(turnContext, team, continuationToken, pageSize, cancellationToken)
            : PageAsync(turnContext, ConversationOf(turnContext), pageSize, continuationToken, cancellationToken);
    }

    /// <summary>The members of a team, page by page; without <paramref name="teamId"/> of the one in which the turn runs.</summary>
    /// <exception cref="InvalidOperationException">There is no team.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext, string? teamId = null, string? continuationToken = null, int? pageSize = null,
        CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return PageAsync(turnContext, TeamOf(turnContext, teamId), pageSize, continuationToken, cancellationToken);
    }

    private static Task<TeamsChannelAccount?> MemberAsync(
        ITurnContext turn, string user, string conversation, CancellationToken stop)
    {
        ArgumentException.ThrowIfNullOrEmpty(user);
        var call = new ConnectorCall(HttpMethod.Get, ConnectorCall.Of(conversation, "members", user));
        return ConversationsOf(turn).CallAsync(call, BotJson.Of<TeamsChannelAccount>(), stop);
    }

    private static async Task<TeamsPagedMembersResult> PageAsync(
        ITurnContext turn, string conversation, int? size, string? token, CancellationToken stop)
    {
        var page = await ConversationsOf(turn).GetConversationPagedMembersAsync(conversation, size, token, stop);
        return new TeamsPagedMembersResult(page?.ContinuationToken, page?.Members);
    }

    private static IConversations ConversationsOf(ITurnContext turn) =>
        (turn.TurnState.Get<IConnectorClient>()
            ?? throw new InvalidOperationException("The turn has no connector.")).Conversations;

    private static string ConversationOf(ITurnContext turn) => turn.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("The activity has no conversation.");

    private static string TeamOf(ITurnContext turn, string? team) => team
        ?? turn.Activity.TeamsGetTeamInfo()?.Id
        ?? throw new InvalidOperationException("The activity has no team.");
}
