using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace ExposureBot.Web.Tests.BotFramework.Support;

/// <summary>A bot behind the library's adapter on a real socket.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private BotHost(WebApplication app, CloudAdapter adapter) => (this.app, Adapter) = (app, adapter);

    public CloudAdapter Adapter { get; }

    public Uri Endpoint => new(app.Urls.First() + "/api/messages");

    public static async Task<BotHost> StartAsync(
        BotCallbackHandler? turn = null, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(
            kestrel => kestrel.Limits.MaxRequestBodySize = 64 * 1024);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)))
            .Build();
        var adapter = new CloudAdapter(configuration);
        var bot = new EchoBot(turn);
        var app = builder.Build();
        app.Map("/api/messages", context => adapter.ProcessAsync(context.Request, context.Response, bot));
        await app.StartAsync();
        return new BotHost(app, adapter);
    }

    public async Task<(int Status, string Body)> PostAsync(string json, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint);
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<int> SendAsync(HttpMethod method)
    {
        using var request = new HttpRequestMessage(method, Endpoint);
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }
}
