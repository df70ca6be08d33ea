using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks;

/// <summary>
/// A turn over HTTP with expectReplies beside a bare endpoint that parses the same JSON and answers one of the same size.
/// The service is published and runs as its own process with the store in memory; both listen on loopback.
/// </summary>
[MemoryDiagnoser(false)]
public class HttpBenchmarks : IAsyncDisposable
{
    private readonly HttpClient client = new();
    private WebApplication? bare;
    private PublishedService? service;
    private Uri bareAddress = null!;
    private Uri serviceAddress = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        bare = builder.Build();
        bare.MapPost("/", async (HttpRequest request) =>
        {
            using var asked = await JsonDocument.ParseAsync(request.Body);
            return Results.Json(new { activities = new[] { new { type = "message", text = new string('x', 1200) } } });
        });
        await bare.StartAsync();
        bareAddress = new Uri(bare.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        service = await PublishedService.StartAsync();
        serviceAddress = new Uri(service.Address, "/api/messages");
    }

    [Benchmark(Baseline = true)]
    public Task<int> BareEndpoint() => PostAsync(bareAddress, "hello");

    [Benchmark]
    public Task<int> Greeting() => PostAsync(serviceAddress, "hello");

    [Benchmark]
    public Task<int> Question() => PostAsync(serviceAddress, "how dependent is Japan on China for dysprosium?");

    [GlobalCleanup]
    public async Task StopAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (bare is not null) await bare.DisposeAsync();
        service?.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<int> PostAsync(Uri address, string text)
    {
        var activity = $$"""
            {"type":"message","id":"{{Guid.NewGuid()}}","channelId":"emulator","deliveryMode":"expectReplies",
             "serviceUrl":"http://127.0.0.1:1","conversation":{"id":"bench"},"from":{"id":"user"},"recipient":{"id":"bot"},
             "text":"{{text}}","locale":"en-US"}
            """;
        using var content = new StringContent(activity, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(address, content);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }
}
