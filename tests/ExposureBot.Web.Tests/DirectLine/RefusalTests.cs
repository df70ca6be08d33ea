using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ExposureBot.Web.Tests.Support;

namespace ExposureBot.Web.Tests.DirectLine;

public sealed class RefusalTests(SharedService shared)
{
    [Fact]
    public async Task A_token_of_another_conversation_is_refused()
    {
        using var mine = await LineClient.StartAsync(shared.Client());
        using var other = await LineClient.StartAsync(shared.Client());

        using var response = await mine.SendAsync(HttpMethod.Get, $"/conversations/{other.Conversation}/activities");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task No_token_is_another_refusal_than_a_bad_one()
    {
        using var http = shared.Client();

        using var none = await http.PostAsync("/v3/directline/conversations", null, TestContext.Current.CancellationToken);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "a.b.c");
        using var bad = await http.PostAsync("/v3/directline/conversations", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, none.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, bad.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[]}""")]
    public async Task What_is_no_activity_of_a_client_is_refused_without_ending_the_connection(string body)
    {
        using var line = await LineClient.StartAsync(shared.Client());

        using var response = await PostRawAsync(line, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((await LineClient.ReadAsync(response))["error"]!["message"]);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        using var line = await LineClient.StartAsync(shared.Client());

        using var response = await line.PostAsync(LineClient.Message(new string('x', 300_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_file_is_refused_and_the_chat_says_why()
    {
        using var line = await LineClient.StartAsync(shared.Client());

        using var response = await line.SendAsync(
            HttpMethod.Post, $"/conversations/{line.Conversation}/upload?userId=x", new JsonObject());
        var activities = await line.ActivitiesAsync(all => all.Any(activity => IsRefusal(activity)));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains(activities, IsRefusal);
    }

    [Fact]
    public async Task Attachments_of_a_client_are_left_out()
    {
        using var line = await LineClient.StartAsync(shared.Client());
        var message = LineClient.Message("with a file");
        message["attachments"] = new JsonArray(new JsonObject { ["contentUrl"] = "data:text/html,x", ["contentType"] = "text/html" });

        using var response = await line.PostAsync(message);
        var activities = await line.ActivitiesAsync(all => all.Any(one => one["text"]?.GetValue<string>() == "with a file"));

        Assert.Null(activities.Single(one => one["text"]?.GetValue<string>() == "with a file")["attachments"]);
    }

    [Fact]
    public async Task Too_many_posts_are_told_when_to_come_back()
    {
        await using var service = new Service(("DirectLine:PostsPerMinute", "1")).Started();
        using var line = await LineClient.StartAsync(service.Client());
        await line.SayAsync("one");

        using var response = await line.PostAsync(LineClient.Message("two"));

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), response.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task One_conversation_cannot_call_without_end_and_another_is_not_touched_by_it()
    {
        await using var service = new Service(("DirectLine:CallsPerMinute", "3")).Started();
        using var line = await LineClient.StartAsync(service.Client());
        using var other = await LineClient.StartAsync(service.Client());
        for (var i = 0; i < 3; i++) using (await line.PollAsync()) { }

        using var refused = await line.PollAsync();
        using var answered = await other.PollAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    private static bool IsRefusal(JsonObject activity) =>
        activity["text"]?.GetValue<string>().StartsWith("Files are not read", StringComparison.Ordinal) == true;

    private async Task<HttpResponseMessage> PostRawAsync(LineClient line, string body)
    {
        using var http = shared.Client();
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"/v3/directline/conversations/{line.Conversation}/activities");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", line.Token);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await http.SendAsync(request);
    }
}
