using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ExposureBot.Web.Tests.BotFramework.Support;

/// <summary>A call that a bot made.</summary>
internal sealed record ConnectorRequest(
    string Method, string Target, JsonObject? Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Method and target.</summary>
    public string Line => $"{Method} {Target}";
}

/// <summary>The connector of a channel on a real socket: keeps every call and answers as a test wants.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<ConnectorRequest> calls = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = new();

    private FakeConnector(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();

    public IReadOnlyList<ConnectorRequest> Calls => [.. calls];

    public IReadOnlyList<JsonObject> Activities => [.. calls.Select(call => call.Body).OfType<JsonObject>()];

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new FakeConnector(app);
        app.Run(connector.AnswerAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>The next call is answered so; calls without such an answer get 200 and an id.</summary>
    public FakeConnector Then(int status, string body = "", params (string Name, string Value)[] headers)
    {
        answers.Enqueue(context =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers) context.Response.Headers[name] = value;
            return context.Response.WriteAsync(body);
        });
        return this;
    }

    /// <summary>The next call is taken, and answered when <paramref name="until"/> is.</summary>
    public FakeConnector ThenWait(Task until)
    {
        answers.Enqueue(async context =>
        {
            await until.WaitAsync(context.RequestAborted);
            await context.Response.WriteAsync("""{"id":"sent-late"}""");
        });
        return this;
    }

    /// <summary>Waits until that many calls came.</summary>
    public async Task CameAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (calls.Count < count) await Task.Delay(5, patience.Token);
    }

    /// <summary>The next call is taken, and the connection then dropped.</summary>
    public FakeConnector ThenDrop()
    {
        answers.Enqueue(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        return this;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        calls.Enqueue(new ConnectorRequest(
            context.Request.Method, target, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : null,
            context.Request.Headers.ToDictionary(
                header => header.Key.ToLowerInvariant(), header => header.Value.ToString())));
        if (answers.TryDequeue(out var answer))
        {
            await answer(context);
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"id":"sent-1"}""");
    }
}
