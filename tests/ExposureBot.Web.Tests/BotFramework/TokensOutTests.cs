using System.Text.Json.Nodes;
using ExposureBot.Web.Tests.BotFramework.Support;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class TokensOutTests
{
    [Fact]
    public async Task The_bot_signs_its_calls_with_one_token_for_many_turns()
    {
        await using var login = await FakeConnector.StartAsync();
        login.Then(200, """{"access_token":"t-1","expires_in":3600}""");
        await using var connector = await FakeConnector.StartAsync();
        await using var issuer = await TokenIssuer.StartAsync();
        await using var host = await StartAsync(issuer, login);

        for (var i = 0; i < 3; i++) await PostAsync(host, issuer, connector);

        Assert.Equal(
            (1, "POST /tenant/oauth2/v2.0/token", "Bearer t-1"),
            (login.Calls.Count, login.Calls[0].Line, connector.Calls[2].Headers["authorization"]));
    }

    [Fact]
    public async Task A_token_that_the_connector_refuses_is_renewed_once()
    {
        await using var login = await FakeConnector.StartAsync();
        login.Then(200, """{"access_token":"old","expires_in":3600}""").Then(
            200, """{"access_token":"new","expires_in":3600}""");
        await using var connector = await FakeConnector.StartAsync();
        connector.Then(401);
        await using var issuer = await TokenIssuer.StartAsync();
        await using var host = await StartAsync(issuer, login);

        var status = await PostAsync(host, issuer, connector);

        Assert.Equal(200, status);
        Assert.Equal(["Bearer old", "Bearer new"], connector.Calls.Select(call => call.Headers["authorization"]));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        await using var login = await FakeConnector.StartAsync();
        login.Then(400, """{"error":"invalid_client"}""");
        await using var connector = await FakeConnector.StartAsync();
        await using var issuer = await TokenIssuer.StartAsync();
        await using var host = await StartAsync(issuer, login);
        host.Adapter.OnTurnError = (_, _) => Task.CompletedTask;

        await PostAsync(host, issuer, connector);

        Assert.Empty(connector.Calls);
    }

    [Fact]
    public async Task A_managed_identity_gets_its_tokens_where_the_platform_says()
    {
        await using var platform = await FakeConnector.StartAsync();
        platform.Then(200, $$"""{"access_token":"t-app","expires_on":"{{TokenIssuer.Now + 3600}}"}""");
        await using var connector = await FakeConnector.StartAsync();
        await using var issuer = await TokenIssuer.StartAsync();
        await using var host = await BotHost.StartAsync(
            null, [.. issuer.Settings, .. Identity,
                ("IDENTITY_ENDPOINT", platform.Url + "/msi/token"), ("IDENTITY_HEADER", "given")]);

        for (var i = 0; i < 2; i++) await PostAsync(host, issuer, connector);

        var asked = Assert.Single(platform.Calls);
        Assert.Equal(
            $"GET /msi/token?api-version=2019-08-01&resource=https%3A%2F%2Fapi.botframework.com&client_id={TokenIssuer.AppId}",
            asked.Line);
        Assert.Equal(
            ("given", "Bearer t-app"), (asked.Headers["x-identity-header"], connector.Calls[1].Headers["authorization"]));
    }

    [Fact]
    public async Task A_managed_identity_of_a_virtual_machine_asks_its_host()
    {
        await using var platform = await FakeConnector.StartAsync();
        platform.Then(200, """{"access_token":"t-vm","expires_in":"86400"}""");
        await using var connector = await FakeConnector.StartAsync();
        await using var issuer = await TokenIssuer.StartAsync();
        await using var host = await BotHost.StartAsync(
            null, [.. issuer.Settings, .. Identity, ("AZURE_POD_IDENTITY_AUTHORITY_HOST", platform.Url)]);

        await PostAsync(host, issuer, connector);

        var asked = Assert.Single(platform.Calls);
        Assert.StartsWith("GET /metadata/identity/oauth2/token?api-version=2018-02-01&", asked.Line, StringComparison.Ordinal);
        Assert.Equal(
            ("true", "Bearer t-vm"), (asked.Headers["metadata"], connector.Calls[0].Headers["authorization"]));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_login_service_that_stumbles_is_asked_again(int status)
    {
        await using var login = await FakeConnector.StartAsync();
        login.Then(status, "", ("retry-after", "0")).Then(200, """{"access_token":"late","expires_in":3600}""");

        var header = await SignAsync(login);

        Assert.Equal(("Bearer late", 2), (header, login.Calls.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"access_token":7}""")]
    public async Task An_answer_without_a_token_is_an_error_that_says_so(string answer)
    {
        await using var login = await FakeConnector.StartAsync();
        login.Then(200, answer);

        var error = await Assert.ThrowsAsync<ErrorResponseException>(() => SignAsync(login));

        Assert.StartsWith("No token from the login service: its answer ", error.Message, StringComparison.Ordinal);
    }

    private static readonly (string Name, string Value)[] Identity =
        [("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppTenantId", "22222222-2222-2222-2222-222222222222")];

    private static async Task<string> SignAsync(FakeConnector login)
    {
        using var http = ConnectorHttp.NewClient();
        var credentials = new ChannelCredentials(
            new ClientSecret("app", "secret", login.Url + "/tenant", "https://api.botframework.com"), http,
            TimeProvider.System, null, TimeSpan.Zero);
        using var request = new HttpRequestMessage();
        await credentials.ProcessHttpRequestAsync(request, TestContext.Current.CancellationToken);
        return request.Headers.Authorization!.ToString();
    }

    private static Task<BotHost> StartAsync(TokenIssuer issuer, FakeConnector login) => BotHost.StartAsync(
        null, [.. issuer.Settings, ("ToChannelFromBotLoginUrl", login.Url + "/tenant")]);

    private static async Task<int> PostAsync(BotHost host, TokenIssuer issuer, FakeConnector connector)
    {
        var token = issuer.Channel(claims: ("serviceurl", JsonValue.Create(connector.Url)));
        return (await host.PostAsync(Sample.Emulator(connector.Url).ToJsonString(), "Bearer " + token)).Status;
    }
}
