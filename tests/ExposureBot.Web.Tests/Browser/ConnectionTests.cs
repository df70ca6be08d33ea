using ExposureBot.Web.Tests.Support;

namespace ExposureBot.Web.Tests.Browser;

[Trait("needs", "chromium")]
public sealed class ConnectionTests(SharedService shared, Chromium chromium) : IDisposable
{
    private const string First = "How dependent is Japan on China for rare earths?";
    private const string Second = "Is the seafood ban official?";
    private readonly string folder = Directory.CreateTempSubdirectory("exposurebot-").FullName;

    [Fact]
    public async Task A_restart_in_the_middle_loses_nothing_and_doubles_nothing()
    {
        await using var window = await chromium.OpenAsync();
        int port;
        await using (var before = OnFile(port: 0).Started())
        {
            port = before.Address.Port;
            await window.ChatAsync(before.Address);
            await window.AskAsync(First);
        }

        var shown = await window.Bubbles.AllInnerTextsAsync();
        await using var after = OnFile(port).Started();
        var answer = await window.AskAsync(Second);

        var texts = await window.Bubbles.AllInnerTextsAsync();
        Assert.NotEmpty(answer);
        Assert.Equal(shown.Count + 2, texts.Count);
        Assert.Equal(shown.Select(FirstLine), texts.Take(shown.Count).Select(FirstLine));
        Assert.Contains(Second, FirstLine(texts[^2]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_sent_while_the_service_is_away_can_be_sent_again()
    {
        await using var window = await chromium.OpenAsync();
        int port;
        await using (var before = OnFile(port: 0).Started())
        {
            port = before.Address.Port;
            await window.ChatAsync(before.Address);
        }

        await window.SendBox.FillAsync(Second);
        await window.SendBox.PressAsync("Enter");
        var retry = window.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Retry" });
        await retry.WaitForAsync();
        await using var after = OnFile(port).Started();
        var answers = await window.BotBubbles.CountAsync();
        await retry.ClickAsync();
        await window.BotBubbles.Nth(answers).WaitForAsync();

        // Web Chat leaves the one that failed, marked as such.
        var texts = await window.Bubbles.AllInnerTextsAsync();
        Assert.Single(texts, text => FirstLine(text).EndsWith(Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_tabs_have_a_conversation_each()
    {
        await using var window = await chromium.OpenAsync();
        await window.ChatAsync(shared.Service.Address);
        await window.AskAsync(First);

        await using var other = new Window(window.Page.Context, await window.Page.Context.NewPageAsync());
        await other.ChatAsync(shared.Service.Address);

        Assert.Equal(1, await other.Bubbles.CountAsync());
    }

    [Fact]
    public async Task A_tab_that_was_duplicated_shows_the_same_conversation_once()
    {
        await using var window = await chromium.OpenAsync();
        await window.ChatAsync(shared.Service.Address);
        await window.AskAsync(First);
        var before = await window.Bubbles.CountAsync();

        // A window that a page opens begins with a copy of its session, as a duplicated tab does.
        var page = await window.Page.RunAndWaitForPopupAsync(() => window.Page.EvaluateAsync("() => { window.open(location.href); }"));
        var twin = new Window(window.Page.Context, page);
        await twin.Bubbles.Nth(before - 1).WaitForAsync();
        await twin.AskAsync(Second);
        await window.Bubbles.Nth(before + 1).WaitForAsync();

        Assert.Equal(before + 2, await twin.Bubbles.CountAsync());
        Assert.Equal(before + 2, await window.Bubbles.CountAsync());
    }

    [Fact]
    public async Task A_file_is_refused_with_a_word_and_the_chat_goes_on()
    {
        await using var window = await chromium.OpenAsync();
        await window.ChatAsync(shared.Service.Address);
        Assert.Equal(0, await window.Page.Locator("input[type=file]").CountAsync());

        var status = await window.Page.EvaluateAsync<int>(
            """
            async () => {
              const { token, conversationId } = JSON.parse(sessionStorage.getItem('exposurebot.session'));
              const form = new FormData();
              form.append('activity', new Blob(['{"type":"message"}'], { type: 'application/vnd.microsoft.activity' }), 'blob');
              form.append('file', new Blob(['MZ'], { type: 'application/x-msdownload' }), 'x.exe');
              const url = `/v3/directline/conversations/${conversationId}/upload`;
              return (await fetch(url, { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: form })).status;
            }
            """);
        await window.BotBubbles.Nth(1).WaitForAsync();

        Assert.Equal(415, status);
        Assert.Contains("Files are not read", await window.BotBubbles.Nth(1).InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(await window.AskAsync(First));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string FirstLine(string bubble) =>
        bubble.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .First(line => line.Length > 0);

    private Service OnFile(int port) => new(
        port, ("Storage:Provider", "LiteDb"), ("Storage:LiteDb:Path", Path.Combine(folder, "exposurebot.db")));
}
