using System.Text.Json.Nodes;
using ExposureBot.Knowledge;
using ExposureBot.Web.Channels.DirectLine;
using ExposureBot.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ExposureBot.Web.Tests.DirectLine;

public sealed class FeedbackTests(SharedService shared)
{
    private const string Answer = "/answers/one?metric=import_share&now=2026-11-24&language=en";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private AnswerFeedback Feedback => shared.Service.Services.GetRequiredService<AnswerFeedback>();

    private IStore Store => shared.Service.Services.GetRequiredService<IStore>();

    [Fact]
    public async Task The_newest_thumb_of_a_person_on_an_answer_counts()
    {
        var pass = new DirectLinePass("talk", "dl_newest");

        await Feedback.KeepAsync(pass, Thumb("LikeAction", Answer), Stop);
        await Feedback.KeepAsync(pass, Thumb("DislikeAction", Answer), Stop);

        var kept = Assert.Single(await Store.ListAsync(DocumentKind.Feedback, "dl_newest/", 10, Stop));
        Assert.Contains("dislike", kept.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LikeAction", "https://e.example/answers/one?now=2026-11-24")]
    [InlineData("LikeAction", "/answers/nothing?now=2026-11-24")]
    [InlineData("LikeAction", "")]
    [InlineData("VoteAction", Answer)]
    [InlineData("", Answer)]
    public async Task What_names_no_answer_or_no_opinion_is_not_kept(string type, string target)
    {
        Assert.False(await Feedback.KeepAsync(new DirectLinePass("talk", "dl_none"), Thumb(type, target), Stop));
    }

    [Theory]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback"}""")]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","entities":7}""")]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","entities":["x"]}""")]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":["LikeAction"]}]}""")]
    public async Task A_thumb_that_is_none_is_not_kept_either(string activity)
    {
        var posted = (JsonObject)JsonNode.Parse(activity)!;

        Assert.True(AnswerFeedback.IsFeedback(posted));
        Assert.False(await Feedback.KeepAsync(new DirectLinePass("talk", "dl_none"), posted, Stop));
    }

    [Fact]
    public async Task An_answer_has_thumbs_and_the_way_to_its_page_and_small_talk_has_neither()
    {
        using var line = await LineClient.StartAsync(shared.Client());

        var asked = await line.SayAsync("How dependent is Japan on China for rare earths?");
        var answer = (await line.AnsweredAsync(asked)).Single(one => one["replyToId"]?.GetValue<string>() == asked);
        var thanked = await line.SayAsync("thanks");
        var thanks = (await line.AnsweredAsync(thanked)).Single(one => one["replyToId"]?.GetValue<string>() == thanked);

        Assert.Contains("LikeAction", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains($"{shared.Service.Address}answers/one?", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("LikeAction", thanks.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("/answers/", thanks.ToJsonString(), StringComparison.Ordinal);
    }

    private static JsonObject Thumb(string type, string target) => new()
    {
        ["type"] = "event",
        ["name"] = "webchat:activity-status/feedback",
        ["entities"] = new JsonArray(new JsonObject { ["@type"] = type, ["target"] = target }),
    };
}
