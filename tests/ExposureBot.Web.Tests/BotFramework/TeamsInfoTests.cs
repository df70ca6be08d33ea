using System.Text.Json;
using System.Text.Json.Nodes;
using ExposureBot.Web.Tests.BotFramework.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace ExposureBot.Web.Tests.BotFramework;

/// <summary>What Teams is asked, on the wire.</summary>
public sealed class TeamsInfoTests
{
    private const string InTeam = """{"team":{"id":"19:team"},"channel":{"id":"19:general"}}""";

    private const string Alex =
        """{"id":"29:alex","name":"Alex","objectId":"o-1","email":"a@example.com","tenantId":"t-1","userRole":"user"}""";

    [Theory]
    [InlineData("{}", "/v3/conversations/c-1/members/29%3Aalex")]
    [InlineData(InTeam, "/v3/conversations/19%3Ateam/members/29%3Aalex")]
    public async Task A_member_is_asked_for_in_the_team_or_else_in_the_conversation(string data, string expected)
    {
        await using var connector = (await FakeConnector.StartAsync()).Then(200, Alex);
        TeamsChannelAccount? member = null;

        await RunAsync(connector, data, async (turn, stop) => member = await TeamsInfo.GetMemberAsync(turn, "29:alex", stop));

        Assert.Equal($"GET {expected}", Assert.Single(connector.Calls).Line);
        Assert.Equal(
            ("Alex", "o-1", "a@example.com", "t-1", "user"),
            (member!.Name, member.AadObjectId, member.Email, member.TenantId, member.UserRole));
    }

    [Fact]
    public async Task Members_come_page_by_page()
    {
        await using var connector = (await FakeConnector.StartAsync())
            .Then(200, $$"""{"continuationToken":"next","members":[{{Alex}}]}""");
        TeamsPagedMembersResult? page = null;

        await RunAsync(
            connector, InTeam, async (turn, stop) => page = await TeamsInfo.GetPagedMembersAsync(turn, 50, "a b", stop));

        Assert.Equal(
            "GET /v3/conversations/19%3Ateam/pagedmembers?pageSize=50&continuationToken=a%20b",
            Assert.Single(connector.Calls).Line);
        Assert.Equal(("next", "a@example.com"), (page!.ContinuationToken, Assert.Single(page.Members!).Email));
    }

    [Fact]
    public async Task Without_a_team_its_members_cannot_be_asked_for()
    {
        await using var connector = await FakeConnector.StartAsync();

        await RunAsync(connector, "{}", (turn, stop) =>
            Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamMemberAsync(turn, "29:alex", null, stop)));

        Assert.Empty(connector.Calls);
    }

    [Fact]
    public async Task Who_joined_is_asked_for_once_each_and_known_by_what_came_if_Teams_does_not_list_them_yet()
    {
        await using var connector = (await FakeConnector.StartAsync())
            .Then(200, Alex).Then(404, """{"error":{"code":"ConversationNotFound"}}""");
        var bot = new Welcoming();
        await using var host = await BotHost.StartAsync(bot.OnTurnAsync);
        var joined = Sample.Joined(connector.Url, "msteams", "29:alex", "29:new", "bot-1");

        await host.PostAsync(joined.ToJsonString());

        Assert.Equal(2, connector.Calls.Count);
        Assert.Equal([("29:alex", "a@example.com"), ("29:new", null), ("bot-1", null)], bot.Members);
    }

    [Fact]
    public void What_teams_says_of_an_activity_is_read_and_what_has_no_name_here_is_kept()
    {
        var activity = new Activity("message")
        {
            ChannelData = JsonDocument.Parse(
            """
            {"team":{"id":"t","aadGroupId":"g"},"channel":{"id":"c"},"meeting":{"id":"m"},"tenant":{"id":"o"},
             "settings":{"selectedChannel":{"id":"s"},"more":1},"onBehalfOf":[{"itemid":0,"mri":"29:a"}],"source":{"name":"x"} }
            """).RootElement
        };

        Assert.Equal(
            ("c", "s", "m", "g", "29:a"),
            (activity.TeamsGetChannelId(), activity.TeamsGetSelectedChannelId(), activity.TeamsGetMeetingInfo()?.Id,
                activity.TeamsGetTeamInfo()?.AadGroupId, activity.TeamsGetTeamOnBehalfOf()?[0].Mri));
        Assert.True(activity.GetChannelData<TeamsChannelData>()!.AdditionalProperties!.ContainsKey("source"));
    }

    [Theory]
    [InlineData(false, """{"alert":true,"alertInMeeting":false}""")]
    [InlineData(true, """{"alert":false,"alertInMeeting":true,"externalResourceUrl":"https://example.com"}""")]
    public async Task People_are_told_in_the_meeting_or_in_their_feed(bool inMeeting, string expected)
    {
        await using var connector = await FakeConnector.StartAsync();

        await RunAsync(connector, "{}", (turn, stop) =>
        {
            var message = MessageFactory.Text("look");
            if (inMeeting) message.TeamsNotifyUser(true, "https://example.com");
            else message.TeamsNotifyUser();
            return turn.SendActivityAsync(message, stop);
        });

        var sent = Assert.Single(connector.Activities)["channelData"]!["notification"]!;
        Assert.Equal(expected, sent.ToJsonString());
    }

    private static async Task RunAsync(FakeConnector connector, string data, BotCallbackHandler turn)
    {
        await using var host = await BotHost.StartAsync(turn);
        var activity = Sample.Emulator(connector.Url, conversation: "c-1").With(
            ("channelId", "msteams"), ("channelData", JsonNode.Parse(data)));

        var (status, _) = await host.PostAsync(activity.ToJsonString());

        Assert.Equal(200, status);
    }

    private sealed class Welcoming : TeamsActivityHandler
    {
        public IReadOnlyList<(string?, string?)> Members { get; private set; } = [];

        protected override Task OnTeamsMembersAddedAsync(
            IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo? teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Members = [.. teamsMembersAdded.Select(member => (member.Id, member.Email))];
            return Task.CompletedTask;
        }
    }
}
