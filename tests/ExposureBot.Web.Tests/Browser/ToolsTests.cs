using ExposureBot.Knowledge;
using ExposureBot.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ExposureBot.Web.Tests.Browser;

[Trait("needs", "chromium")]
public sealed class ToolsTests(SharedService shared, Chromium chromium)
{
    private const string Question = "How dependent is Japan on China for rare earths?";

    private Uri Address => shared.Service.Address;

    [Fact]
    public async Task An_answer_in_the_chat_leads_to_its_page_and_its_link_can_be_copied()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await window.ChatAsync(Address);
        var answer = await window.AskAsync(Question);

        Assert.Equal(
            1, await window.Page.Locator(".ac-pushButton", new PageLocatorOptions { HasTextString = "Full answer" }).CountAsync());
        await Button(window, "Copy link").ClickAsync();
        await window.Page.Locator("#said", new PageLocatorOptions { HasTextString = "Link copied" }).WaitForAsync();
        var copied = await window.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        var page = await window.Page.RunAndWaitForPopupAsync(() => Button(window, "Full answer").ClickAsync());

        Assert.StartsWith($"{Address}answers/one?", copied, StringComparison.Ordinal);
        Assert.Equal(copied, page.Url);
        Assert.Contains("71.9 %", answer, StringComparison.Ordinal);
        Assert.Contains("71.9 %", await page.InnerTextAsync(".reply"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thumb_is_kept_with_the_answer_and_without_words()
    {
        await using var window = await chromium.OpenAsync();
        await window.ChatAsync(Address);
        await window.AskAsync(Question);
        var user = await window.Page.EvaluateAsync<string>(
            "() => JSON.parse(atob(JSON.parse(sessionStorage.getItem('exposurebot.session')).token.split('.')[1])).user");

        await window.Page.RunAndWaitForResponseAsync(
            () => Button(window, "Dislike").ClickAsync(), response => response.Request.PostData?.Contains("feedback", StringComparison.Ordinal) == true);
        var kept = await KeptAsync(user + "/");

        Assert.Contains("\"opinion\":\"dislike\"", kept, StringComparison.Ordinal);
        Assert.Contains("/answers/one?", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("dependent", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dark_is_chosen_once_and_stays_and_the_system_can_decide_again()
    {
        await using var window = await chromium.OpenAsync(scheme: ColorScheme.Light);
        await window.ChatAsync(Address);
        var light = await GroundAsync(window);

        await window.Page.SelectOptionAsync("#theme", "dark");
        var dark = await GroundAsync(window);
        await window.Page.GotoAsync(new Uri(Address, "/coverage").ToString());
        var kept = await GroundAsync(window);
        await window.Page.SelectOptionAsync("#theme", "");

        Assert.NotEqual(light, dark);
        Assert.Equal(dark, kept);
        Assert.Equal(light, await GroundAsync(window));
    }

    [Fact]
    public async Task The_page_of_an_answer_copies_its_citation()
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await window.Page.GotoAsync(new Uri(Address,
            "/answers/one?metric=import_share&importer=JPN&supplier=CHN&commodity=rare_earths&now=2026-11-24&language=en").ToString());

        await Button(window, "Copy BibTeX").ClickAsync();
        await window.Page.Locator(".citable [role=status]", new PageLocatorOptions { HasTextString = "Copied" }).WaitForAsync();
        var copied = await window.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

        Assert.StartsWith("@misc{exposurebot-", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_the_whole_talk_is_there()
    {
        await using var window = await chromium.OpenAsync(height: 500);
        await window.ChatAsync(Address);
        await window.AskAsync(Question);

        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var (page, talk) = (
            await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"),
            await window.Page.EvaluateAsync<int>("() => document.querySelector('.webchat__basic-transcript__transcript').scrollHeight"));

        Assert.True(page >= talk, $"{page} of {talk}");
        Assert.False(await window.SendBox.IsVisibleAsync());
    }

    private static ILocator Button(Window window, string name) =>
        window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).First;

    private static Task<string> GroundAsync(Window window) =>
        window.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");

    private async Task<string> KeptAsync(string key)
    {
        var store = shared.Service.Services.GetRequiredService<IStore>();
        while (true)
        {
            var kept = await store.ListAsync(DocumentKind.Feedback, key, 10, TestContext.Current.CancellationToken);
            if (kept.Count > 0) return kept[0].Json;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
