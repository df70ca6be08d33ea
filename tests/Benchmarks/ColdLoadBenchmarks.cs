using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.Playwright;

namespace Benchmarks;

/// <summary>
/// From an empty browser cache to the first answer on the page, beside a page without scripts in the same Chromium.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class ColdLoadBenchmarks : IAsyncDisposable
{
    private const string Bubbles = ".webchat__basic-transcript__activity:not(:has(.webchat__stacked-layout--from-user))";
    private PublishedService service = null!;
    private IPlaywright driver = null!;
    private IBrowser browser = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        service = await PublishedService.StartAsync();
        driver = await Playwright.CreateAsync();
        browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-background-networking"],
        });
    }

    [Benchmark(Baseline = true)]
    public async Task StaticFile()
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(service.Address, "/favicon.svg").ToString());
    }

    [Benchmark]
    public async Task PageAndFirstAnswer()
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(service.Address, "/?lang=en").ToString());
        var box = page.Locator("[data-id=\"webchat-sendbox-input\"]");
        await box.FillAsync("How dependent is Japan on China for rare earths?");
        await box.PressAsync("Enter");
        await page.Locator(Bubbles, new PageLocatorOptions { HasTextString = "Japan’s rare earth imports" })
            .Or(page.Locator(Bubbles, new PageLocatorOptions { HasTextString = "Japan's rare earth imports" })).First.WaitForAsync();
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        driver.Dispose();
        service.Dispose();
        GC.SuppressFinalize(this);
    }
}
