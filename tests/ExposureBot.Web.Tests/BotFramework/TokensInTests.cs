using System.Text.Json.Nodes;
using ExposureBot.Web.Tests.BotFramework.Support;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class TokensInTests : IAsyncLifetime
{
    private TokenIssuer issuer = null!;

    public async ValueTask InitializeAsync() => issuer = await TokenIssuer.StartAsync();

    public ValueTask DisposeAsync() => issuer.DisposeAsync();

    [Fact]
    public async Task A_channels_token_is_taken()
    {
        Assert.Equal(200, await StatusAsync("Bearer " + issuer.Channel()));
    }

    [Theory]
    [InlineData("nbf", null)]
    [InlineData("serviceurl", "HTTP://127.0.0.1:1/")]
    public async Task A_channels_token_may_differ_in(string claim, string? value)
    {
        Assert.Equal(200, await StatusAsync("Bearer " + issuer.Channel(claims: (claim, value))));
    }

    [Theory]
    [InlineData(-120, 200)]
    [InlineData(-900, 401)]
    public async Task Clocks_may_differ_by_five_minutes(int expired, int expected)
    {
        var token = issuer.Channel(claims: ("exp", TokenIssuer.Now + expired));

        Assert.Equal(expected, await StatusAsync("Bearer " + token));
    }

    [Theory]
    [InlineData("exp", null)]
    [InlineData("aud", null)]
    [InlineData("aud", "another")]
    [InlineData("iss", null)]
    [InlineData("iss", "https://evil.example.com")]
    [InlineData("serviceurl", null)]
    [InlineData("serviceurl", "http://127.0.0.1:1")]
    [InlineData("serviceurl", "https://evil.example.com/")]
    public async Task A_channels_token_without_the_right_claim_is_refused(string claim, string? value)
    {
        Assert.Equal(401, await StatusAsync("Bearer " + issuer.Channel(claims: (claim, value))));
    }

    [Fact]
    public async Task A_token_that_is_not_valid_yet_is_refused()
    {
        Assert.Equal(
            401, await StatusAsync("Bearer " + issuer.Channel(claims: ("nbf", TokenIssuer.Now + 900))));
    }

    [Theory]
    [InlineData("k-unknown", "RS256")]
    [InlineData("k-none", "RS256")]
    [InlineData("k-1", "none")]
    [InlineData("k-1", "HS256")]
    public async Task A_wrong_key_or_algorithm_is_refused(string key, string algorithm)
    {
        Assert.Equal(401, await StatusAsync("Bearer " + issuer.Channel(key, algorithm)));
    }

    [Fact]
    public async Task The_public_key_is_no_secret_to_sign_with()
    {
        Assert.Equal(401, await StatusAsync("Bearer " + issuer.ByPublicKeyAsSecret()));
    }

    [Fact]
    public async Task A_changed_token_is_refused()
    {
        var (one, other) = (issuer.Channel().Split('.'), issuer.Channel(claims: ("extra", "x")).Split('.'));

        Assert.Equal(401, await StatusAsync($"Bearer {one[0]}.{other[1]}.{one[2]}"));
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData(null)]
    public async Task A_key_speaks_only_for_the_channels_that_it_names(string? channel)
    {
        Assert.Equal(401, await StatusAsync("Bearer " + issuer.Channel(), channel));
    }

    [Theory]
    [InlineData("appid", "1.0", "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", 200)]
    [InlineData("azp", "2.0", "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", 200)]
    [InlineData("azp", "1.0", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", 401)]
    [InlineData("appid", null, "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", 401)]
    [InlineData("appid", "1.0", "https://sts.windows.net/00000000-0000-0000-0000-000000000000/", 401)]
    public async Task The_Emulators_token_says_its_version_and_for_which_app_it_is(
        string claim, string? version, string issuedBy, int expected)
    {
        var token = issuer.Emulator(("appid", null), (claim, TokenIssuer.AppId), ("ver", version), ("iss", issuedBy));

        Assert.Equal(expected, await StatusAsync("Bearer " + token));
    }

    [Fact]
    public async Task The_token_of_another_bot_is_refused()
    {
        Assert.Equal(401, await StatusAsync("Bearer " + issuer.Emulator(("appid", "another-bot"))));
    }

    [Fact]
    public async Task A_channels_key_does_not_sign_for_the_Emulator()
    {
        Assert.Equal(401, await StatusAsync("Bearer " + issuer.EmulatorByChannelKey()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer abc")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task What_is_no_bearer_token_is_refused(string? header)
    {
        Assert.Equal(401, await StatusAsync(header));
    }

    [Theory]
    [InlineData("bearer {0}")]
    [InlineData("Bearer {0} more")]
    public async Task A_good_token_in_a_wrong_header_is_refused(string form)
    {
        Assert.Equal(401, await StatusAsync(form.Replace("{0}", issuer.Channel(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Unknown_keys_make_the_keys_be_read_once_not_once_for_each_request()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask, issuer.Settings);

        for (var i = 0; i < 5; i++) await host.PostAsync(Message(), "Bearer " + issuer.Channel($"forged-{i}"));

        Assert.Equal(1, issuer.KeyReads);
    }

    [Fact]
    public async Task Known_keys_outlive_an_outage_of_their_address()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask, issuer.Settings);
        await host.PostAsync(Message(), "Bearer " + issuer.Channel());
        issuer.IsDown = true;

        var (status, _) = await host.PostAsync(Message(), "Bearer " + issuer.Channel());

        Assert.Equal(200, status);
    }

    [Fact]
    public async Task Keys_that_cannot_be_read_are_401_not_500()
    {
        issuer.IsDown = true;

        Assert.Equal(401, await StatusAsync("Bearer " + issuer.Channel()));
    }

    [Fact]
    public async Task The_caller_id_of_the_wire_is_overwritten()
    {
        string? caller = null;
        await using var host = await BotHost.StartAsync(
            (turn, _) =>
            {
                caller = turn.Activity.CallerId;
                return Task.CompletedTask;
            },
            issuer.Settings);

        await host.PostAsync(
            Sample.Emulator(TokenIssuer.ServiceUrl).With(("callerId", "urn:forged")).ToJsonString(),
            "Bearer " + issuer.Channel());

        Assert.Equal("urn:botframework:azure", caller);
    }

    private static string Message(string? channel = "emulator") =>
        Sample.Emulator(TokenIssuer.ServiceUrl)
            .With(("channelId", channel is null ? null : JsonValue.Create(channel))).ToJsonString();

    private async Task<int> StatusAsync(string? header, string? channel = "emulator")
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask, issuer.Settings);
        return (await host.PostAsync(Message(channel), header)).Status;
    }
}
