using ExposureBot.Web.Tests.Support;
using Microsoft.Playwright;

namespace ExposureBot.Web.Tests.Browser;

[Trait("needs", "chromium")]
public sealed class WidgetTests(Chromium chromium) : IAsyncLifetime
{
    private HostSite site = null!;
    private Service service = null!;

    public async ValueTask InitializeAsync()
    {
        site = await HostSite.StartAsync();
        service = new Service(("DirectLine:AllowedOrigins:0", site.Address.GetLeftPart(UriPartial.Authority))).Started();
        site.Bot = service.Address;
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task In_a_foreign_page_it_loads_the_chat_when_opened_and_answers()
    {
        await using var window = await chromium.OpenAsync();
        var paths = new List<string>();
        window.Page.Request += (_, request) => paths.Add(new Uri(request.Url).AbsolutePath);
        await window.Page.GotoAsync(site.Address.ToString());
        await Launcher(window).WaitForAsync();
        Assert.Equal(["/", "/widget.js"], paths.Where(path => path != "/favicon.ico"));

        await Launcher(window).ClickAsync();
        var answer = await AskAsync(window, "How dependent is Japan on China for rare earths?");

        Assert.Contains("Japan", answer, StringComparison.Ordinal);
        Assert.Empty(window.Errors);
        Assert.Equal(new[] { service.Address.Authority, site.Address.Authority }.Order(), window.Hosts.Order());
    }

    [Fact]
    public async Task It_leaves_nothing_in_the_page_around_it()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(new Uri(site.Address, "/plain").ToString());
        var before = await GlobalsAsync(window);

        await window.Page.GotoAsync(site.Address.ToString());
        await Launcher(window).ClickAsync();
        await Frame(window).Locator("[data-id=\"webchat-sendbox-input\"]").WaitForAsync();

        Assert.Equal(before, await GlobalsAsync(window));
        Assert.Empty(await window.Page.Context.CookiesAsync());
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
        Assert.Equal("Its own words.", await window.Page.InnerTextAsync("main p"));
    }

    [Fact]
    public async Task The_keyboard_opens_it_escape_closes_it_and_focus_comes_back()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(site.Address.ToString());
        await Launcher(window).FocusAsync();

        await window.Page.Keyboard.PressAsync("Enter");
        var box = Frame(window).Locator("[data-id=\"webchat-sendbox-input\"]");
        await box.PressAsync("Escape");
        await Panel(window).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });

        Assert.True(await Launcher(window).EvaluateAsync<bool>("button => button.getRootNode().activeElement === button"));
    }

    [Fact]
    public async Task It_is_as_the_page_wants_it_and_shows_its_words_as_text()
    {
        site.Attributes = "data-lang=\"ja\" data-title=\"&lt;b&gt;Desk&lt;/b&gt;\" data-message=\"&lt;img src=x onerror=alert(1)&gt;\" "
            + "data-color=\"#8a2f1d\" data-theme=\"dark\" data-position=\"top-left\"";
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(site.Address.ToString());

        await Launcher(window).ClickAsync();
        var placeholder = await Frame(window).Locator("[data-id=\"webchat-sendbox-input\"]").GetAttributeAsync("placeholder");
        var box = await Launcher(window).BoundingBoxAsync();

        Assert.Equal("<b>Desk</b>", await window.Page.Locator(".head h2").InnerTextAsync());
        Assert.Equal("<img src=x onerror=alert(1)>", await window.Page.Locator(".opening").InnerTextAsync());
        Assert.Contains("尋ねる", placeholder, StringComparison.Ordinal);
        Assert.True(box is { X: < 100, Y: < 100 });
        Assert.Equal(
            "rgb(138, 47, 29)", await Launcher(window).EvaluateAsync<string>("button => getComputedStyle(button).backgroundColor"));
        Assert.Equal("dark", await Frame(window).Locator("html").GetAttributeAsync("data-theme"));
    }

    [Theory]
    [InlineData("data-color=\"red; background: url(//e.example/x)\"")]
    [InlineData("data-color=\"#12\"")]
    [InlineData("data-position=\"middle\"")]
    [InlineData("data-theme=\"&lt;/style&gt;\"")]
    [InlineData("data-lang=\"__proto__\"")]
    [InlineData("data-lang=\"constructor\"")]
    public async Task An_attribute_that_makes_no_sense_is_as_if_it_were_not_there(string attributes)
    {
        site.Attributes = attributes;
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(site.Address.ToString());

        var colour = await Launcher(window).EvaluateAsync<string>("button => getComputedStyle(button).backgroundColor");

        Assert.Equal("rgb(31, 95, 122)", colour);
        Assert.Equal("Open chat", await Launcher(window).GetAttributeAsync("aria-label"));
        Assert.Empty(window.Errors);
    }

    [Fact]
    public async Task A_site_that_is_not_on_the_list_is_offered_a_tab_instead()
    {
        await using var stranger = await HostSite.StartAsync();
        stranger.Bot = service.Address;
        await using var window = await chromium.OpenAsync();
        await window.Page.Clock.InstallAsync();
        await window.Page.GotoAsync(stranger.Address.ToString());

        await Launcher(window).ClickAsync();
        await window.Page.Clock.FastForwardAsync(15_000);
        var trouble = window.Page.Locator(".trouble");

        Assert.Contains("cannot be shown", await trouble.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal($"{service.Address}?lang=en", await trouble.Locator("a").GetAttributeAsync("href"));
        Assert.Equal(0, await Frame(window).Locator("#chat").CountAsync());
    }

    private static ILocator Launcher(Window window) => window.Page.Locator(".launcher");

    private static ILocator Panel(Window window) => window.Page.Locator(".panel");

    private static IFrameLocator Frame(Window window) => window.Page.FrameLocator(".panel iframe");

    private static Task<string[]> GlobalsAsync(Window window) =>
        window.Page.EvaluateAsync<string[]>("() => Object.getOwnPropertyNames(window).filter(name => !/^[0-9]+$/.test(name)).sort()");

    private static async Task<string> AskAsync(Window window, string question)
    {
        var frame = Frame(window);
        var answers = frame.Locator(Window.BotBubbleSelector);
        await answers.First.WaitForAsync();
        var before = await answers.CountAsync();
        await frame.Locator("[data-id=\"webchat-sendbox-input\"]").FillAsync(question);
        await frame.Locator("[data-id=\"webchat-sendbox-input\"]").PressAsync("Enter");
        await answers.Nth(before).WaitForAsync();
        return await answers.Nth(before).InnerTextAsync();
    }
}
