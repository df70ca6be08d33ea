using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ExposureBot.Web.Tests.Browser.Chromium))]

namespace ExposureBot.Web.Tests.Browser;

/// <summary>One real browser for all tests that need it. Without it they fail: `tests/run` installs it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> started = new(StartAsync);

    /// <summary>A new window with nothing remembered.</summary>
    internal async Task<Window> OpenAsync(
        int width = 1000, int height = 900, ColorScheme scheme = ColorScheme.Light, bool hasScripts = true, string locale = "en-US")
    {
        var (_, browser) = await started.Value;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = hasScripts,
            Locale = locale,
        });
        return new Window(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated) return;
        var (driver, browser) = await started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-background-networking"],
        });
        return (driver, browser);
    }
}
