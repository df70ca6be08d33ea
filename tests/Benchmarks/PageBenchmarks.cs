using BenchmarkDotNet.Attributes;

namespace Benchmarks;

/// <summary>Pages of the published service beside a static file of the same service: ratios in one run.</summary>
public class PageBenchmarks : IDisposable
{
    private const string Clocks = "now=2026-11-24&known=2026-11-24&at=2026-11-24&language=en";
    private readonly HttpClient client = new();
    private PublishedService service = null!;

    [GlobalSetup]
    public async Task StartAsync() => service = await PublishedService.StartAsync();

    [Benchmark(Baseline = true)]
    public Task<int> StaticFile() => GetAsync("/favicon.svg");

    [Benchmark]
    public Task<int> AnswerOfOneFigure() =>
        GetAsync("/answers/one?metric=import_share&importer=JPN&supplier=CHN&commodity=dysprosium&" + Clocks);

    [Benchmark]
    public Task<int> AnswerOfASeries() =>
        GetAsync("/answers/series?metric=import_share&importer=JPN&supplier=CHN&commodity=rare_earths&" + Clocks);

    [Benchmark]
    public Task<int> AnswerOfAStatus() => GetAsync("/answers/status?measure=seafood_ban&" + Clocks);

    [Benchmark]
    public Task<int> AnswerComparedWithToday() =>
        GetAsync("/answers/status?measure=seafood_ban&now=2025-11-10&known=2025-11-10&at=2025-11-10&language=en");

    [Benchmark]
    public Task<int> Coverage() => GetAsync("/coverage");

    [GlobalCleanup]
    public void Dispose()
    {
        client.Dispose();
        service?.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<int> GetAsync(string path)
    {
        using var response = await client.GetAsync(new Uri(service.Address, path));
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }
}
