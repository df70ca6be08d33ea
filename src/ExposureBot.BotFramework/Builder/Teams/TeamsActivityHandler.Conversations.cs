using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

// Who comes and goes, and what happens to channels and teams.
public partial class TeamsActivityHandler
{
    /// <summary>A conversation changed: calls the method for members, for a channel or for a team.</summary>
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        if (!IsTeams(activity)) return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        activity.TryGetChannelData<TeamsChannelData>(out var data);
        if (activity.MembersAdded is { } added)
        {
            return OnTeamsMembersAddedDispatchAsync(added, data?.Team, turnContext, cancellationToken);
        }

        if (activity.MembersRemoved is { } removed)
        {
            return OnTeamsMembersRemovedDispatchAsync(removed, data?.Team, turnContext, cancellationToken);
        }

        return OfChannelOrTeam(data?.EventType, data?.Channel, data?.Team, turnContext, cancellationToken);
    }

    /// <summary>
    /// Members came: asks Teams who they are, one call for each, and calls <see cref="OnTeamsMembersAddedAsync"/>.
    /// </summary>
    protected virtual async Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(membersAdded);
        ArgumentNullException.ThrowIfNull(turnContext);
        var members = new List<TeamsChannelAccount>(membersAdded.Count);
        foreach (var member in membersAdded)
        {
            var isKnown = member.Properties is { Count: > 0 } || member.Id == turnContext.Activity.Recipient?.Id;
            members.Add(isKnown ? Whole(member) : await AskAsync(member, turnContext, cancellationToken));
        }

        await OnTeamsMembersAddedAsync(members, teamInfo, turnContext, cancellationToken);
    }

    /// <summary>Members went: calls <see cref="OnTeamsMembersRemovedAsync"/>.</summary>
    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved, TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(membersRemoved);
        return OnTeamsMembersRemovedAsync(
            [.. membersRemoved.Select(Whole)], teamInfo, turnContext, cancellationToken);
    }

    /// <summary>Members came, the bot perhaps among them: calls the method of every channel.</summary>
    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    /// <summary>Members went, the bot perhaps among them: calls the method of every channel.</summary>
    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    /// <summary>A channel was made.</summary>
    protected virtual Task OnTeamsChannelCreatedAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A channel was deleted.</summary>
    protected virtual Task OnTeamsChannelDeletedAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A channel got another name.</summary>
    protected virtual Task OnTeamsChannelRenamedAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A deleted channel is back.</summary>
    protected virtual Task OnTeamsChannelRestoredAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A team was put away.</summary>
    protected virtual Task OnTeamsTeamArchivedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A team was deleted.</summary>
    protected virtual Task OnTeamsTeamDeletedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A team was deleted for good.</summary>
    protected virtual Task OnTeamsTeamHardDeletedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A team got another name.</summary>
    protected virtual Task OnTeamsTeamRenamedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A deleted team is back.</summary>
    protected virtual Task OnTeamsTeamRestoredAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A team that was put away is in use again.</summary>
    protected virtual Task OnTeamsTeamUnarchivedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    private Task OfChannelOrTeam(
        string? name, ChannelInfo? channel, TeamInfo? team, ITurnContext<IConversationUpdateActivity> turn,
        CancellationToken stop) => name switch
        {
            "channelCreated" => OnTeamsChannelCreatedAsync(channel, team, turn, stop),
            "channelDeleted" => OnTeamsChannelDeletedAsync(channel, team, turn, stop),
            "channelRenamed" => OnTeamsChannelRenamedAsync(channel, team, turn, stop),
            "channelRestored" => OnTeamsChannelRestoredAsync(channel, team, turn, stop),
            "teamArchived" => OnTeamsTeamArchivedAsync(team, turn, stop),
            "teamDeleted" => OnTeamsTeamDeletedAsync(team, turn, stop),
            "teamHardDeleted" => OnTeamsTeamHardDeletedAsync(team, turn, stop),
            "teamRenamed" => OnTeamsTeamRenamedAsync(team, turn, stop),
            "teamRestored" => OnTeamsTeamRestoredAsync(team, turn, stop),
            "teamUnarchived" => OnTeamsTeamUnarchivedAsync(team, turn, stop),
            _ => base.OnConversationUpdateActivityAsync(turn, stop),
        };

    private static async Task<TeamsChannelAccount> AskAsync(ChannelAccount member, ITurnContext turn, CancellationToken stop)
    {
        try
        {
            return await TeamsInfo.GetMemberAsync(turn, member.Id ?? "", stop) ?? Whole(member);
        }
        catch (ErrorResponseException unknown) when (unknown.Body?.Error?.Code == "ConversationNotFound")
        {
            // Who was added to a conversation is not always in its list yet.
            return Whole(member);
        }
    }

    private static TeamsChannelAccount Whole(ChannelAccount member) => BotJson.Convert<TeamsChannelAccount>(member)!;
}
