using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExposureBot.Web.Hosting;
using ExposureBot.Web.Tests.Support;

namespace ExposureBot.Web.Tests.Hosting;

public sealed class BaseKeeperTests : IDisposable
{
    private readonly KnowledgeCopy copy = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_broken_folder_leaves_the_old_base_in_service_and_says_so()
    {
        string version;
        await using (var first = copy.Service().Started()) version = await VersionAsync(first);
        copy.Append("sources.csv", "broken,row");

        await using var second = copy.Service().Started();
        var ready = await ReadyAsync(second);

        Assert.Equal(version, ready["base"]!.GetValue<string>());
        Assert.Equal("ready with an old base", ready["status"]!.GetValue<string>());
        Assert.Contains("sources.csv", ready["findings"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_load_on_request_serves_what_changed()
    {
        await using var service = copy.Service().Started();
        var before = await VersionAsync(service);
        copy.Replace("places.csv", "Japan", "Japan ");

        using var response = await AdminAsync(service, "/admin/load");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEqual(before, await VersionAsync(service));
    }

    [Fact]
    public async Task A_load_of_a_broken_folder_lists_the_findings_and_changes_nothing()
    {
        await using var service = copy.Service().Started();
        var before = await VersionAsync(service);
        copy.Append("sources.csv", "broken,row");

        using var response = await AdminAsync(service, "/admin/load");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.NotEmpty((await LineClient.ReadAsync(response))["findings"]!.AsArray());
        Assert.Equal(before, await VersionAsync(service));
    }

    [Fact]
    public async Task A_watched_folder_is_loaded_when_it_changes()
    {
        await using var service = copy.Service(("Knowledge:Watch", "true")).Started();
        var before = await VersionAsync(service);

        copy.Replace("places.csv", "Japan", "Japan ");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await VersionAsync(service) == before) await Task.Delay(50, patience.Token);

        Assert.NotEqual(before, await VersionAsync(service));
    }

    [Fact]
    public async Task Strangers_do_not_find_the_administration()
    {
        await using var service = copy.Service().Started();
        using var http = service.Client();

        using var without = await http.PostAsync("/admin/load", null, Stop);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "guess");
        using var wrong = await http.PostAsync("/admin/load", null, Stop);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TokenFile()[1]);
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        using var throughProxy = await http.PostAsync("/admin/load", null, Stop);

        Assert.Equal(HttpStatusCode.NotFound, without.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, throughProxy.StatusCode);
    }

    [Fact]
    public async Task The_token_file_names_the_address_is_read_by_its_owner_only_and_goes_with_the_service()
    {
        string file = Path.Combine(Path.GetDirectoryName(copy.Store)!, AdminToken.FileName);
        await using (var service = copy.Service().Started())
        {
            Assert.Equal(service.Address.Authority, new Uri(TokenFile()[0]).Authority);
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }

        Assert.False(File.Exists(file));
    }

    public void Dispose() => copy.Dispose();

    private async Task<HttpResponseMessage> AdminAsync(Service service, string path)
    {
        using var http = service.Client();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TokenFile()[1]);
        return await http.PostAsync(path, null, Stop);
    }

    private string[] TokenFile() =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(copy.Store)!, AdminToken.FileName));

    private static async Task<string> VersionAsync(Service service) =>
        (await ReadyAsync(service))["base"]!.GetValue<string>();

    private static async Task<JsonObject> ReadyAsync(Service service)
    {
        using var http = service.Client();
        return (await http.GetFromJsonAsync<JsonObject>("/health/ready", Stop))!;
    }
}
