using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Tests.BotFramework.Support;

/// <summary>Keeps what a turn sends.</summary>
internal sealed class KeepingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public Task RunAsync(Activity activity, BotCallbackHandler turn) =>
        RunPipelineAsync(new TurnContext(this, activity), turn, TestContext.Current.CancellationToken);

    public TurnContext Turn(string channel = "test", string conversation = "c", string user = "u") => new(
        this,
        new Activity("message")
        {
            ChannelId = channel,
            Conversation = new ConversationAccount(id: conversation),
            From = new ChannelAccount(user),
        });

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select((_, index) => new ResourceResponse($"{index}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult(new ResourceResponse(activity.Id));

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            Task.CompletedTask;
}
