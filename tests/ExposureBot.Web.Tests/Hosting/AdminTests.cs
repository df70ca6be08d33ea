using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ExposureBot.Knowledge;
using ExposureBot.Web.Hosting;
using ExposureBot.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ExposureBot.Web.Tests.Hosting;

public sealed class AdminTests : IAsyncLifetime
{
    private readonly KnowledgeCopy copy = new();
    private Service service = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        service = copy.Service().Started();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        copy.Dispose();
    }

    [Fact]
    public async Task An_event_of_an_operator_serves_at_once_under_a_version_of_its_own()
    {
        var before = Snapshot.Version;

        using var response = await SendAsync("/admin/events", Event("evt-operator-1", "2026-11-20"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("evt-operator-1", Snapshot.Events.Keys);
        Assert.StartsWith(before + "-", Snapshot.Version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_taken_once()
    {
        using var first = await SendAsync("/admin/events", Event("evt-operator-1", "2026-11-20"));
        using var second = await SendAsync("/admin/events", Event("evt-operator-1", "2026-11-21"));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
    }

    [Fact]
    public async Task An_event_with_faults_is_refused_with_the_findings()
    {
        var before = Snapshot.Version;

        using var response = await SendAsync("/admin/events", Event("evt-operator-2", "the other day"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.NotEmpty((await LineClient.ReadAsync(response))["findings"]!.AsArray());
        Assert.Equal(before, Snapshot.Version);
    }

    [Theory]
    [InlineData("/admin/events", "{")]
    [InlineData("/admin/events", "{}")]
    [InlineData("/admin/data/delete", "[]")]
    [InlineData("/admin/data/delete", """{"prefix":""}""")]
    public async Task What_cannot_be_read_is_a_bad_request(string path, string body)
    {
        using var response = await SendAsync(path, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_persons_conversations_are_deleted_and_nobody_elses()
    {
        using var mine = await LineClient.StartAsync(service.Client());
        using var other = await LineClient.StartAsync(service.Client());
        var echo = (await mine.AnsweredAsync(await mine.SayAsync("forget me"))).First(one => one["text"]?.GetValue<string>() == "forget me");
        var kept = await other.AnsweredAsync(await other.SayAsync("keep me"));

        var body = new JsonObject { ["prefix"] = echo["from"]!["id"]!.GetValue<string>() };
        using var response = await SendAsync("/admin/data/delete", body.ToJsonString());
        var after = await mine.ActivitiesAsync(_ => true);

        Assert.True((await LineClient.ReadAsync(response))["deleted"]!.GetValue<int>() >= 3);
        Assert.DoesNotContain(after, one => one["text"]?.GetValue<string>() == "forget me");
        Assert.Equal(kept.Count, (await other.ActivitiesAsync(_ => true)).Count);
    }

    private Snapshot Snapshot => service.Services.GetRequiredService<CurrentAssistant>().Value.Snapshot;

    private string Event(string id, string date)
    {
        var pattern = Snapshot.Content.Events.First(one => one.SameAs is null && one.Supersedes.Count == 0);
        return new JsonObject
        {
            ["key"] = id,
            ["document"] = new JsonObject
            {
                ["id"] = id,
                ["date"] = date,
                ["date_precision"] = "day",
                ["class"] = "statement",
                ["authority_kind"] = "none",
                ["legal_stage"] = "none",
                ["title_en"] = "T",
                ["title_ja"] = "T",
                ["title_zh"] = "T",
                ["summary_en"] = "S",
                ["summary_ja"] = "S",
                ["summary_zh"] = "S",
                ["sources"] = pattern.Sources[0],
                ["known_from"] = "2026-11-21",
            },
        }.ToJsonString();
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string json)
    {
        using var http = service.Client();
        var token = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(copy.Store)!, AdminToken.FileName))[1];
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        return await http.PostAsync(path, content, Stop);
    }
}
