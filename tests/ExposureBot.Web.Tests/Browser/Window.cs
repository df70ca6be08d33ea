using Microsoft.Playwright;

namespace ExposureBot.Web.Tests.Browser;

/// <summary>A browser window on the chat, and what it complained of.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> errors = [];
    private readonly HashSet<string> hosts = [];

    public Window(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) => { if (message.Type == "error") errors.Add(message.Text); };
        page.PageError += (_, error) => errors.Add(error);
        page.Request += (_, request) => { if (request.Url.StartsWith("http", StringComparison.Ordinal)) hosts.Add(new Uri(request.Url).Authority); };
    }

    public IPage Page { get; }

    /// <summary>Errors of the console, a broken security policy among them.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>Every host that the page asked for anything.</summary>
    public IReadOnlySet<string> Hosts => hosts;

    public ILocator SendBox => Page.Locator("[data-id=\"webchat-sendbox-input\"]");

    public ILocator Bubbles => Page.Locator(".webchat__basic-transcript__activity");

    /// <summary>Bubbles of the bot.</summary>
    public const string BotBubbleSelector =
        ".webchat__basic-transcript__activity:not(:has(.webchat__stacked-layout--from-user))";

    public ILocator BotBubbles => Page.Locator(BotBubbleSelector);

    /// <summary>Opens the chat and waits for its greeting.</summary>
    public async Task ChatAsync(Uri address, string lang = "en")
    {
        await Page.GotoAsync(new Uri(address, $"/?lang={lang}").ToString());
        await BotBubbles.First.WaitForAsync();
    }

    /// <summary>Sends a question and waits for one more bubble of the bot; gives its text.</summary>
    public async Task<string> AskAsync(string question)
    {
        var before = await BotBubbles.CountAsync();
        await SendBox.FillAsync(question);
        await SendBox.PressAsync("Enter");
        await BotBubbles.Nth(before).WaitForAsync();
        return await BotBubbles.Nth(before).InnerTextAsync();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
