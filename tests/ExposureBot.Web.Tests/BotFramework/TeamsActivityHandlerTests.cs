using System.Runtime.CompilerServices;
using System.Text.Json;
using ExposureBot.Web.Tests.BotFramework.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class TeamsActivityHandlerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("channelCreated", "OnTeamsChannelCreatedAsync general, team")]
    [InlineData("channelDeleted", "OnTeamsChannelDeletedAsync general, team")]
    [InlineData("channelRenamed", "OnTeamsChannelRenamedAsync general, team")]
    [InlineData("channelRestored", "OnTeamsChannelRestoredAsync general, team")]
    [InlineData("teamArchived", "OnTeamsTeamArchivedAsync team")]
    [InlineData("teamDeleted", "OnTeamsTeamDeletedAsync team")]
    [InlineData("teamHardDeleted", "OnTeamsTeamHardDeletedAsync team")]
    [InlineData("teamRenamed", "OnTeamsTeamRenamedAsync team")]
    [InlineData("teamRestored", "OnTeamsTeamRestoredAsync team")]
    [InlineData("teamUnarchived", "OnTeamsTeamUnarchivedAsync team")]
    public async Task What_happens_to_channels_and_teams_has_a_method_each(string happened, string expected)
    {
        var data = $$"""{"eventType":"{{happened}}","channel":{"id":"general"},"team":{"id":"team"} }""";

        Assert.Equal([expected], await CallsAsync(new Activity("conversationUpdate"), data));
    }

    [Theory]
    [InlineData("messageUpdate", "editMessage", "OnTeamsMessageEditAsync")]
    [InlineData("messageUpdate", "undeleteMessage", "OnTeamsMessageUndeleteAsync")]
    [InlineData("messageUpdate", "other", null)]
    [InlineData("messageDelete", "softDeleteMessage", "OnTeamsMessageSoftDeleteAsync")]
    [InlineData("messageDelete", "other", null)]
    public async Task Messages_are_edited_deleted_and_brought_back(string type, string happened, string? expected)
    {
        var calls = await CallsAsync(new Activity(type), $$"""{"eventType":"{{happened}}"}""");

        Assert.Equal(expected is null ? [] : [expected], calls);
    }

    [Theory]
    [InlineData("messageUpdate", "editMessage")]
    [InlineData("conversationUpdate", "channelCreated")]
    public async Task Other_channels_have_no_such_things(string type, string happened)
    {
        Assert.Empty(await CallsAsync(new Activity(type), $$"""{"eventType":"{{happened}}"}""", channel: "emulator"));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("""{"eventType":{"deep":1}}""")]
    [InlineData("""{"team":[]}""")]
    [InlineData("null")]
    public async Task Channel_data_that_cannot_be_read_is_as_if_it_were_not_there(string data)
    {
        Assert.Empty(await CallsAsync(new Activity("conversationUpdate"), data));
    }

    [Fact]
    public async Task Somebody_read_what_the_bot_said()
    {
        var activity = new Activity("event")
        {
            Name = "application/vnd.microsoft.readReceipt",
            Value = Json("""{"lastReadMessageId":"1700000000002"}"""),
        };

        Assert.Equal(["OnTeamsReadReceiptAsync 1700000000002"], await CallsAsync(activity, "{}"));
    }

    [Theory]
    [InlineData("1700000000002", true)]
    [InlineData("1700000000003", false)]
    [InlineData("x", false)]
    [InlineData(null, false)]
    public void A_message_is_read_if_it_is_not_after_the_last_one_read(string? id, bool expected)
    {
        Assert.Equal(expected, new ReadReceiptInfo("1700000000002").IsMessageRead(id));
    }

    [Fact]
    public async Task Members_that_went_are_people_of_teams()
    {
        var activity = new Activity("conversationUpdate") { MembersRemoved = [new ChannelAccount("29:alex", "Alex")] };

        Assert.Equal(["OnTeamsMembersRemovedAsync 29:alex"], await CallsAsync(activity, "{}"));
    }

    [Fact]
    public async Task The_bot_itself_is_not_asked_for()
    {
        var activity = new Activity("conversationUpdate") { MembersAdded = [new ChannelAccount("bot")] };

        Assert.Equal(["OnTeamsMembersAddedAsync bot"], await CallsAsync(activity, "{}"));
    }

    [Theory]
    [InlineData(null, 501)]
    [InlineData("signin/verifyState", 501)]
    [InlineData("task/fetch", 501)]
    [InlineData("application/search", 400)]
    public async Task An_invoke_that_nobody_handles_says_so(string? name, int expected)
    {
        var adapter = new KeepingAdapter();
        var activity = Addressed(new Activity("invoke") { Name = name }, "{}", "msteams");

        await new TeamsActivityHandler().OnTurnAsync(new TurnContext(adapter, activity), Stop);

        Assert.Equal(expected, Assert.IsType<InvokeResponse>(adapter.Sent[^1].Value).Status);
    }

    [Fact]
    public async Task A_search_of_teams_names_no_kind()
    {
        var activity = new Activity("invoke")
        {
            Name = "application/search",
            Value = Json("""{"queryText":"dys","queryOptions":{"top":5}}"""),
        };

        Assert.Equal(["OnSearchInvokeAsync search dys 5"], await CallsAsync(activity, "{}"));
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static Activity Addressed(Activity activity, string data, string channel)
    {
        (activity.ChannelId, activity.Recipient, activity.ChannelData) = (channel, new ChannelAccount("bot"), Json(data));
        activity.Conversation = new ConversationAccount(id: "c");
        return activity;
    }

    private static async Task<IReadOnlyList<string>> CallsAsync(Activity activity, string data, string channel = "msteams")
    {
        var bot = new Noting();
        await bot.OnTurnAsync(new TurnContext(new KeepingAdapter(), Addressed(activity, data, channel)), Stop);
        return bot.Calls;
    }

    private sealed class Noting : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnTeamsChannelCreatedAsync(
            ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note($"{channelInfo?.Id}, {teamInfo?.Id}");

        protected override Task OnTeamsChannelDeletedAsync(
            ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note($"{channelInfo?.Id}, {teamInfo?.Id}");

        protected override Task OnTeamsChannelRenamedAsync(
            ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note($"{channelInfo?.Id}, {teamInfo?.Id}");

        protected override Task OnTeamsChannelRestoredAsync(
            ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note($"{channelInfo?.Id}, {teamInfo?.Id}");

        protected override Task OnTeamsTeamArchivedAsync(
            TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note(teamInfo?.Id);

        protected override Task OnTeamsTeamDeletedAsync(
            TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note(teamInfo?.Id);

        protected override Task OnTeamsTeamHardDeletedAsync(
            TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note(teamInfo?.Id);

        protected override Task OnTeamsTeamRenamedAsync(
            TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note(teamInfo?.Id);

        protected override Task OnTeamsTeamRestoredAsync(
            TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note(teamInfo?.Id);

        protected override Task OnTeamsTeamUnarchivedAsync(
            TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note(teamInfo?.Id);

        protected override Task OnTeamsMembersAddedAsync(
            IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo? teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note(string.Join(' ', teamsMembersAdded.Select(member => member.Id)));

        protected override Task OnTeamsMembersRemovedAsync(
            IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo? teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note(string.Join(' ', teamsMembersRemoved.Select(member => member.Id)));

        protected override Task OnTeamsMessageEditAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsMessageUndeleteAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsMessageSoftDeleteAsync(
            ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsReadReceiptAsync(
            ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext,
            CancellationToken cancellationToken) => Note(readReceiptInfo.LastReadMessageId);

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue,
            CancellationToken cancellationToken)
        {
            Note($"{invokeValue.Kind} {invokeValue.QueryText} {invokeValue.QueryOptions?.Top}");
            return Task.FromResult(new SearchInvokeResponse { StatusCode = 200 });
        }

        private Task Note(string? with = null, [CallerMemberName] string method = "")
        {
            Calls.Add($"{method} {with}".Trim());
            return Task.CompletedTask;
        }
    }
}
