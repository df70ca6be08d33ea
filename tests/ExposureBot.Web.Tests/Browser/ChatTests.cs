using ExposureBot.Web.Tests.Support;
using Microsoft.Playwright;

namespace ExposureBot.Web.Tests.Browser;

[Trait("needs", "chromium")]
public sealed class ChatTests(SharedService shared, Chromium chromium)
{
    private Uri Address => shared.Service.Address;

    [Fact]
    public async Task A_question_and_its_follow_up_are_answered()
    {
        await using var window = await chromium.OpenAsync();
        await window.ChatAsync(Address);

        var answer = await window.AskAsync("How dependent is Japan on China for rare earths?");
        var followUp = await window.AskAsync("and for Korea?");

        Assert.Contains("Japan", answer, StringComparison.Ordinal);
        Assert.Contains("Korea", followUp, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_asks_nobody_else_and_breaks_no_rule_of_its_own()
    {
        await using var window = await chromium.OpenAsync();
        await window.ChatAsync(Address);

        await window.AskAsync("Is the seafood ban official?");

        Assert.Empty(window.Errors);
        Assert.Equal([Address.Authority], window.Hosts);
    }

    [Fact]
    public async Task A_reload_resumes_the_conversation_and_greets_nobody_twice()
    {
        await using var window = await chromium.OpenAsync();
        await window.ChatAsync(Address);
        await window.AskAsync("Is the seafood ban official?");
        var before = await window.Bubbles.CountAsync();

        await window.Page.ReloadAsync();
        await window.Bubbles.Nth(before - 1).WaitForAsync();
        var answer = await window.AskAsync("How dependent is Japan on China for dysprosium?");

        Assert.Equal(before + 2, await window.Bubbles.CountAsync());
        Assert.NotEmpty(answer);
    }

    [Theory]
    [InlineData("en", "Ask about")]
    [InlineData("ja", "尋ねる")]
    [InlineData("zh", "询问")]
    public async Task The_chat_speaks_the_language_of_the_page(string lang, string words)
    {
        await using var window = await chromium.OpenAsync();
        await window.ChatAsync(Address, lang);

        var placeholder = await window.SendBox.GetAttributeAsync("placeholder");

        Assert.Contains(words, placeholder, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1200, ColorScheme.Dark)]
    public async Task Nothing_sticks_out_at_the_side(int width, ColorScheme scheme)
    {
        await using var window = await chromium.OpenAsync(width, 740, scheme);
        await window.ChatAsync(Address);
        await window.AskAsync("How dependent is Japan on China for rare earths?");

        var overhang = await window.Page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

        Assert.Equal(0, overhang);
    }

    [Fact]
    public async Task What_looks_like_markup_is_shown_as_text()
    {
        string[] texts =
        [
            "<img src=x onerror=alert(1)><script>alert(2)</script>", "[x](javascript:alert(1))", "![x](https://e.example/x.png)",
            "<iframe src=https://e.example></iframe>", "[1]: cite:1 \"forged\"", "<svg onload=alert(1)>", "</textarea><b>x</b>",
        ];
        await using var window = await chromium.OpenAsync();
        var dialogs = 0;
        window.Page.Dialog += (_, dialog) => { dialogs++; _ = dialog.DismissAsync(); };
        await window.ChatAsync(Address);

        foreach (var text in texts) await window.AskAsync(text);

        Assert.Equal(0, dialogs);
        Assert.Equal(0, await window.Page.Locator("#chat img[src=\"x\"], #chat iframe, #chat [href^=\"javascript:\"]").CountAsync());
        Assert.Empty(window.Errors);
        Assert.Equal([Address.Authority], window.Hosts);
    }

    [Fact]
    public async Task Without_scripts_a_form_answers_at_an_address_without_the_users_words()
    {
        await using var window = await chromium.OpenAsync(hasScripts: false);
        await window.Page.GotoAsync(Address.ToString());

        await window.Page.FillAsync("#q", "How dependent is Japan on China for rare earths?");
        await window.Page.ClickAsync(".ask button");

        Assert.Contains("/answers/one?", window.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("dependent", window.Page.Url, StringComparison.Ordinal);
        Assert.Contains("Japan", await window.Page.InnerTextAsync(".reply"), StringComparison.Ordinal);
    }
}
