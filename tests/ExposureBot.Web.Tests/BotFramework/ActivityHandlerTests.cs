using System.Runtime.CompilerServices;
using ExposureBot.Web.Tests.BotFramework.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData("message", "OnMessageActivityAsync")]
    [InlineData("messageUpdate", "OnMessageUpdateActivityAsync")]
    [InlineData("messageDelete", "OnMessageDeleteActivityAsync")]
    [InlineData("endOfConversation", "OnEndOfConversationActivityAsync")]
    [InlineData("typing", "OnTypingActivityAsync")]
    [InlineData("command", "OnCommandActivityAsync")]
    [InlineData("commandResult", "OnCommandResultActivityAsync")]
    [InlineData("deleteUserData", "OnUnrecognizedActivityTypeAsync")]
    [InlineData("anything", "OnUnrecognizedActivityTypeAsync")]
    public async Task Each_type_has_its_method(string type, string expected)
    {
        Assert.Equal([expected], await CallsAsync(new Activity(type)));
    }

    [Theory]
    [InlineData("user,bot", "OnMembersAddedAsync")]
    [InlineData("bot,user", "OnMembersAddedAsync")]
    [InlineData("bot", null)]
    [InlineData("", null)]
    public async Task Members_added_matter_if_one_of_them_is_not_the_bot(string members, string? expected)
    {
        var activity = new Activity("conversationUpdate") { MembersAdded = Accounts(members) };

        Assert.Equal(expected is null ? [] : [expected], await CallsAsync(activity));
    }

    [Theory]
    [InlineData(null, "OnMembersRemovedAsync")]
    [InlineData("bot", null)]
    public async Task Members_removed_matter_only_if_none_are_named_as_added(string? added, string? expected)
    {
        var activity = new Activity("conversationUpdate")
        {
            MembersAdded = added is null ? null : Accounts(added),
            MembersRemoved = Accounts("user"),
        };

        Assert.Equal(expected is null ? [] : [expected], await CallsAsync(activity));
    }

    [Theory]
    [InlineData("add", "OnInstallationUpdateAddAsync")]
    [InlineData("add-upgrade", "OnInstallationUpdateAddAsync")]
    [InlineData("remove", "OnInstallationUpdateRemoveAsync")]
    public async Task An_installation_comes_or_goes(string action, string expected)
    {
        Assert.Equal([expected], await CallsAsync(new Activity("installationUpdate") { Action = action }));
    }

    [Fact]
    public async Task Reactions_come_before_they_go()
    {
        var activity = new Activity("messageReaction")
        {
            ReactionsAdded = [new MessageReaction("like")],
            ReactionsRemoved = [new MessageReaction("like")],
        };

        Assert.Equal(["OnReactionsAddedAsync", "OnReactionsRemovedAsync"], await CallsAsync(activity));
    }

    [Theory]
    [InlineData("tokens/response", "OnTokenResponseEventAsync")]
    [InlineData("other", "OnEventAsync")]
    public async Task A_token_is_an_event_of_its_own(string name, string expected)
    {
        Assert.Equal([expected], await CallsAsync(new Activity("event") { Name = name }));
    }

    [Fact]
    public async Task An_activity_without_a_type_is_a_fault_of_the_caller()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => CallsAsync(new Activity()));
    }

    private static List<ChannelAccount> Accounts(string ids) =>
        [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new ChannelAccount(id))];

    private static async Task<IReadOnlyList<string>> CallsAsync(Activity activity)
    {
        activity.Recipient = new ChannelAccount("bot");
        var bot = new Noting();
        await bot.OnTurnAsync(new TurnContext(new KeepingAdapter(), activity), TestContext.Current.CancellationToken);
        return bot.Calls;
    }

    private sealed class Noting : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(
            ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnMessageUpdateActivityAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnMessageDeleteActivityAsync(
            ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnEndOfConversationActivityAsync(
            ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTypingActivityAsync(
            ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnCommandActivityAsync(
            ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnCommandResultActivityAsync(
            ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnUnrecognizedActivityTypeAsync(
            ITurnContext turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded,
            ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved,
            ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnInstallationUpdateAddAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnInstallationUpdateRemoveAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions,
            ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnReactionsRemovedAsync(
            IList<MessageReaction> messageReactions,
            ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTokenResponseEventAsync(
            ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnEventAsync(
            ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note();

        private Task Note([CallerMemberName] string method = "")
        {
            Calls.Add(method);
            return Task.CompletedTask;
        }
    }
}
