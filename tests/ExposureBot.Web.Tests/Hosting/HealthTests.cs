using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExposureBot.Web.Tests.Support;

namespace ExposureBot.Web.Tests.Hosting;

public sealed class HealthTests(SharedService shared)
{
    [Fact]
    public async Task Live_says_no_more_than_that()
    {
        using var http = shared.Client();

        var live = await http.GetStringAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.Equal("""{"status":"live"}""", live);
    }

    [Fact]
    public async Task Ready_names_the_base_and_what_it_holds()
    {
        using var http = shared.Client();

        var ready = await http.GetFromJsonAsync<JsonObject>("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal("ready", ready!["status"]!.GetValue<string>());
        Assert.Matches("^[0-9a-f]{16}$", ready["base"]!.GetValue<string>());
        Assert.True(ready["figures"]!.GetValue<int>() > 9000);
        Assert.Empty(ready["findings"]!.AsArray());
    }
}
