using System.Text.Json.Nodes;
using ExposureBot.Web.Tests.Support;

namespace ExposureBot.Web.Tests.DirectLine;

public sealed class ConversationTests(SharedService shared)
{
    [Fact]
    public async Task A_conversation_is_created_once()
    {
        using var line = new LineClient(shared.Client());
        await line.GenerateAsync();

        using var first = await line.BeginAsync();
        using var second = await line.BeginAsync();

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task The_stream_address_is_absolute_and_on_the_same_host()
    {
        using var line = await LineClient.StartAsync(shared.Client());

        var stream = new Uri(line.StreamUrl);

        Assert.Equal("ws", stream.Scheme);
        Assert.Equal(shared.Service.Address.Authority, stream.Authority);
    }

    [Fact]
    public async Task An_id_needs_no_encoding_in_a_url()
    {
        using var line = await LineClient.StartAsync(shared.Client());

        Assert.Matches("^[A-Za-z0-9_-]+$", line.Conversation);
    }

    [Fact]
    public async Task The_echo_has_the_id_of_the_answer_to_the_post_and_what_the_client_gave_it()
    {
        using var line = await LineClient.StartAsync(shared.Client());

        var id = await line.SayAsync("echo this");
        var activities = await line.ActivitiesAsync(all => all.Any(IsUser));

        var echo = activities.Single(IsUser);
        Assert.Equal(id, echo["id"]!.GetValue<string>());
        Assert.Equal("echo this", echo["text"]!.GetValue<string>());
        Assert.Equal("client-1", echo["channelData"]!["clientActivityID"]!.GetValue<string>());
    }

    [Fact]
    public async Task Times_never_stand_still_so_that_an_answer_stays_below_its_question()
    {
        using var line = await LineClient.StartAsync(shared.Client());

        for (var i = 0; i < 3; i++) await line.AnsweredAsync(await line.SayAsync($"question {i}"));
        var activities = await line.ActivitiesAsync(all => all.Count >= 6);

        var times = activities.Select(activity => activity["timestamp"]!.GetValue<DateTimeOffset>()).ToList();
        Assert.Equal(times.Order().Distinct(), times);
    }

    [Fact]
    public async Task Who_speaks_is_told_by_the_token_not_by_the_client()
    {
        using var line = await LineClient.StartAsync(shared.Client());
        var forged = LineClient.Message("who am I?");
        forged["from"] = new JsonObject { ["id"] = "exposurebot", ["role"] = "bot" };
        forged["id"] = "forged";
        forged["channelId"] = "msteams";
        forged["conversation"] = new JsonObject { ["id"] = "another" };
        forged["timestamp"] = "1999-01-01T00:00:00Z";

        using var posted = await line.PostAsync(forged);
        var echo = (await line.ActivitiesAsync(all => all.Any(IsUser))).Single(IsUser);

        Assert.StartsWith("dl_", echo["from"]!["id"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("user", echo["from"]!["role"]!.GetValue<string>());
        Assert.NotEqual("forged", echo["id"]!.GetValue<string>());
        Assert.Equal("directline", echo["channelId"]!.GetValue<string>());
        Assert.Equal(line.Conversation, echo["conversation"]!["id"]!.GetValue<string>());
        Assert.NotEqual(1999, echo["timestamp"]!.GetValue<DateTimeOffset>().Year);
    }

    [Fact]
    public async Task A_watermark_gives_only_what_came_after_it()
    {
        using var line = await LineClient.StartAsync(shared.Client());
        await line.AnsweredAsync(await line.SayAsync("first"));
        using var before = await line.PollAsync();
        var watermark = (await LineClient.ReadAsync(before))["watermark"]!.GetValue<string>();
        await line.AnsweredAsync(await line.SayAsync("second"));

        using var after = await line.PollAsync(watermark);

        var texts = (await LineClient.ReadAsync(after))["activities"]!.AsArray().Select(one => one!["text"]?.GetValue<string>());
        Assert.Contains("second", texts);
        Assert.DoesNotContain("first", texts);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("99999999999999")]
    public async Task What_is_no_watermark_is_refused(string watermark)
    {
        using var line = await LineClient.StartAsync(shared.Client());

        using var response = await line.PollAsync(watermark);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_reconnect_gives_a_new_stream_and_no_second_greeting()
    {
        using var line = await LineClient.StartAsync(shared.Client());
        await line.AnsweredAsync(await line.SayAsync("hello"));
        var first = line.StreamUrl;

        using var response = await line.ReconnectAsync();
        var after = await line.AnsweredAsync(await line.SayAsync("hello again"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEqual(first, line.StreamUrl);
        Assert.Single(after, IsGreeting);
    }

    [Fact]
    public async Task Every_answer_names_the_echo_that_it_answers()
    {
        using var line = await LineClient.StartAsync(shared.Client());

        var one = await line.SayAsync("one");
        var two = await line.SayAsync("two");
        await line.AnsweredAsync(two);
        var answers = (await line.AnsweredAsync(one)).Where(activity => !IsUser(activity) && !IsGreeting(activity));

        Assert.Equal([one, two], answers.Select(answer => answer["replyToId"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Typing_is_taken_and_not_kept()
    {
        using var line = await LineClient.StartAsync(shared.Client());

        using var response = await line.PostAsync(new JsonObject { ["type"] = "typing" });

        using var all = await line.PollAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(
            (await LineClient.ReadAsync(all))["activities"]!.AsArray(), one => one!["type"]!.GetValue<string>() == "typing");
    }

    private static bool IsGreeting(JsonObject activity) => !IsUser(activity) && activity["replyToId"] is null;

    private static bool IsUser(JsonObject activity) => activity["from"]!["role"]!.GetValue<string>() == "user";
}
