using ExposureBot.Knowledge;
using ExposureBot.Web.Hosting;
using ExposureBot.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ExposureBot.Web.Tests.Browser;

[Trait("needs", "chromium")]
public sealed class AccessibilityTests(SharedService shared, Chromium chromium)
{
    private const string Clocks = "now=2025-11-10&known=2025-11-10&at=2025-11-10";

    private Snapshot Snapshot => shared.Service.Services.GetRequiredService<CurrentAssistant>().Value.Snapshot;

    public static TheoryData<string, ColorScheme> Pages
    {
        get
        {
            string[] paths =
            [
                "/coverage?lang=en", "/coverage?lang=ja", "/nothing?lang=zh",
                $"/answers/series?metric=import_share&importer=JPN&supplier=CHN&commodity=rare_earths&{Clocks}&language=en",
                $"/answers/by_place?metric=mine_production_share&commodity=cobalt&stage=mine&{Clocks}&language=ja",
                $"/answers/status?measure=seafood_ban&{Clocks}&language=zh",
            ];
            var pages = new TheoryData<string, ColorScheme>();
            foreach (var path in paths)
            {
                pages.Add(path, ColorScheme.Light);
                pages.Add(path, ColorScheme.Dark);
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_serious_violation(string path, ColorScheme scheme)
    {
        await using var window = await chromium.OpenAsync(scheme: scheme);
        await window.Page.GotoAsync(new Uri(shared.Service.Address, path).ToString());

        Assert.Empty(await Axe.CheckAsync(window.Page.MainFrame));
    }

    [Fact]
    public async Task Every_kind_of_record_and_a_source_have_none()
    {
        var content = Snapshot.Content;
        string[] paths =
        [
            .. new[]
            {
                content.Figures[0].Id, content.Events[0].Id, content.Measures[0].Id, content.Practices[0].Id,
                content.Statements[0].Id, content.Conflicts[0].Id,
            }.Select(id => Web.Pages.Links.Record(id, "en")),
            Web.Pages.Links.Source(content.Figures[0].Source, "en"),
        ];
        await using var window = await chromium.OpenAsync();

        foreach (var path in paths)
        {
            await window.Page.GotoAsync(new Uri(shared.Service.Address, path).ToString());
            Assert.Empty(await Axe.CheckAsync(window.Page.MainFrame));
        }
    }

    [Theory]
    [InlineData("en", ColorScheme.Light, "How dependent is Japan on China for dysprosium?")]
    [InlineData("ja", ColorScheme.Dark, "水産物の禁輸の状況はどうですか？")]
    [InlineData("zh", ColorScheme.Light, "稀土发生了什么？")]
    public async Task The_chat_with_an_answer_has_none(string lang, ColorScheme scheme, string question)
    {
        await using var window = await chromium.OpenAsync(scheme: scheme);
        await window.ChatAsync(shared.Service.Address, lang);
        await window.AskAsync(question);

        Assert.Empty(await Axe.CheckAsync(window.Page.MainFrame));
    }

    [Fact]
    public async Task The_form_without_scripts_has_none()
    {
        await using var window = await chromium.OpenAsync();
        // With its scripts kept away: axe itself is one.
        await window.Page.RouteAsync("**/*.js", route => route.AbortAsync());
        await window.Page.GotoAsync(shared.Service.Address.ToString());
        await window.Page.EvaluateAsync(
            "() => { for (const part of document.querySelectorAll('noscript')) part.outerHTML = part.textContent; }");

        Assert.Empty(await Axe.CheckAsync(window.Page.MainFrame));
    }

    [Fact]
    public async Task The_open_widget_has_none()
    {
        await using var site = await HostSite.StartAsync();
        await using var service = new Service(
            ("DirectLine:AllowedOrigins:0", site.Address.GetLeftPart(UriPartial.Authority))).Started();
        site.Bot = service.Address;
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(site.Address.ToString());
        await window.Page.Locator(".launcher").ClickAsync();
        await window.Page.FrameLocator(".panel iframe").Locator(Window.BotBubbleSelector).First.WaitForAsync();

        var frame = window.Page.Frames.Single(one => one.Url.Contains("/widget", StringComparison.Ordinal));

        Assert.Empty(await Axe.CheckAsync(frame));
        Assert.Empty(await Axe.CheckAsync(window.Page.MainFrame));
    }

    [Theory]
    [InlineData("日本のレアアースの対中依存度は？", "ja")]
    [InlineData("日本对中国稀土的依赖度是多少？", "zh")]
    public async Task An_answer_says_its_own_language(string question, string language)
    {
        await using var window = await chromium.OpenAsync();
        await window.ChatAsync(shared.Service.Address, "en");

        await window.AskAsync(question);

        await window.Page.Locator($"#chat .answer[lang=\"{language}\"]").First.WaitForAsync(
            new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    [Fact]
    public async Task Tab_leads_from_the_skip_link_over_the_head_into_the_chat()
    {
        await using var window = await chromium.OpenAsync();
        await window.ChatAsync(shared.Service.Address);
        await window.Page.EvaluateAsync("() => document.activeElement.blur()");
        var order = new List<string>();

        for (var i = 0; i < 12; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            order.Add(await window.Page.EvaluateAsync<string>(
                "() => { const at = document.activeElement; return at.closest('#chat') ? 'chat' : at.className || at.id || at.textContent.trim(); }"));
        }

        Assert.Equal(["skip", "brand", "Chat", "What is held", "English", "日本語", "中文", "theme", "chat"], order.Take(9));
    }
}
