using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExposureBot.Knowledge;
using ExposureBot.Web.Hosting;
using ExposureBot.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ExposureBot.Web.Tests.BotFramework.Support;

/// <summary>For tests that talk to the shared service as a channel does: a conversation, a person and a connector of their own.</summary>
public abstract class TalkThroughService(SharedService shared, string channel) : IAsyncLifetime
{
    protected const string Question = "how dependent is Japan on China for dysprosium?";

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected string Conversation { get; } = Guid.NewGuid().ToString();

    protected string User { get; } = "29:" + Guid.NewGuid();

    private protected FakeConnector Connector { get; private set; } = null!;

    protected HttpClient Http { get; private set; } = null!;

    protected JsonObject Here => new() { ["id"] = Conversation };

    protected JsonObject Person => new() { ["id"] = User, ["name"] = "Alex" };

    public async ValueTask InitializeAsync() =>
        (Connector, Http) = (await FakeConnector.StartAsync(), shared.Client());

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Connector.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the person says in the conversation.</summary>
    protected JsonObject Message(string text) => Sample.Emulator(Connector.Url, text, Conversation).With(
        ("channelId", channel), ("from", Person));

    protected async Task<(int Status, string Body)> PostAsync(JsonObject activity)
    {
        using var response = await Http.PostAsJsonAsync("/api/messages", activity, Stop);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>What is stored of the person.</summary>
    protected async Task<IReadOnlyList<JsonNode>> StoredAsync(DocumentKind kind)
    {
        var store = shared.Service.Services.GetRequiredService<IStore>();
        var documents = await store.ListAsync(kind, TalkKey.Of(User, channel, null), 10, Stop);
        return [.. documents.Select(document => JsonNode.Parse(document.Json)!)];
    }
}
