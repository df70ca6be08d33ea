using System.Text.Json.Nodes;
using ExposureBot.Knowledge;
using ExposureBot.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ExposureBot.Web.Tests.DirectLine;

public sealed class RestartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("exposurebot-").FullName;

    [Fact]
    public async Task A_restart_keeps_the_conversation_its_token_and_its_order()
    {
        IReadOnlyList<JsonObject> before;
        LineClient line;
        await using (var first = OnFile().Started())
        {
            line = await LineClient.StartAsync(first.Client());
            before = await line.AnsweredAsync(await line.SayAsync("remember me"));
        }

        await using var second = OnFile().Started();
        using var again = line.On(second.Client());
        using var reconnected = await again.ReconnectAsync();
        var after = await again.ActivitiesAsync(_ => true);

        Assert.Equal(HttpStatusCode.OK, reconnected.StatusCode);
        Assert.Equal(before.Select(one => one.ToJsonString()), after.Select(one => one.ToJsonString()));
    }

    [Fact]
    public async Task A_question_that_a_stop_left_without_answer_is_answered_after_the_start()
    {
        LineClient line;
        string question;
        await using (var first = OnFile().Started())
        {
            line = await LineClient.StartAsync(first.Client());
            question = await line.SayAsync("left alone");
            var activities = await line.AnsweredAsync(question);
            // As a kill between the echo and the answer leaves it.
            var store = first.Services.GetRequiredService<IStore>();
            var answers = activities.SkipWhile(one => one["id"]!.GetValue<string>() != question).Skip(1);
            var user = activities.Single(one => one["id"]!.GetValue<string>() == question)["from"]!["id"]!.GetValue<string>();
            foreach (var answer in answers)
            {
                var index = int.Parse(answer["id"]!.GetValue<string>().Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture);
                await store.DeleteAsync(
                    DocumentKind.DirectLine, $"{user}/{line.Conversation}/activity/{index:D9}", CancellationToken.None);
            }
        }

        await using var second = OnFile().Started();
        using var again = line.On(second.Client());
        var after = await again.AnsweredAsync(question);

        Assert.Single(after, one => one["text"]?.GetValue<string>() == "left alone");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Service OnFile() => new(
        ("Storage:Provider", "LiteDb"), ("Storage:LiteDb:Path", Path.Combine(folder, "exposurebot.db")));
}
