using System.Text.Json.Nodes;
using ExposureBot.Web.Tests.BotFramework.Support;

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

    private static Task<BotHost> StartAsync(TokenIssuer issuer, FakeConnector login) => BotHost.StartAsync(
        null, [.. issuer.Settings, ("ToChannelFromBotLoginUrl", login.Url + "/tenant")]);

    private static async Task<int> PostAsync(BotHost host, TokenIssuer issuer, FakeConnector connector)
    {
        var token = issuer.Channel(claims: ("serviceurl", JsonValue.Create(connector.Url)));
        return (await host.PostAsync(Sample.Emulator(connector.Url).ToJsonString(), "Bearer " + token)).Status;
    }
}
