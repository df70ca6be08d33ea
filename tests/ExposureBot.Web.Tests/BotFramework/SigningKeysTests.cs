using ExposureBot.Web.Tests.BotFramework.Support;
using ExposureBot.Web.Tests.Support;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class SigningKeysTests : IAsyncLifetime
{
    private readonly HttpClient http = ConnectorHttp.NewClient();
    private readonly StoppedClock clock = new(DateTimeOffset.UnixEpoch);
    private TokenIssuer issuer = null!;
    private SigningKeys keys = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        issuer = await TokenIssuer.StartAsync();
        var metadata = issuer.Settings.Single(setting => setting.Item1 == "ToBotFromChannelOpenIdMetadataUrl").Item2;
        keys = new SigningKeys(new Uri(metadata), http, clock, null);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task Keys_that_could_not_be_read_are_tried_again_soon_but_not_for_every_request()
    {
        issuer.IsDown = true;
        await keys.FindAsync("k-1", Stop);
        issuer.IsDown = false;

        var atOnce = await keys.FindAsync("k-1", Stop);
        clock.Now += TimeSpan.FromSeconds(6);
        var soon = await keys.FindAsync("k-1", Stop);

        Assert.Equal((true, false), (atOnce is null, soon is null));
    }

    [Fact]
    public async Task Keys_that_are_a_day_old_serve_while_new_ones_are_read()
    {
        await keys.FindAsync("k-1", Stop);
        clock.Now += TimeSpan.FromHours(25);

        var old = await keys.FindAsync("k-1", Stop);
        // An id that nobody knows waits for what is being read.
        await keys.FindAsync("unknown", Stop);

        Assert.Equal((false, 2), (old is null, issuer.KeyReads));
    }
}
