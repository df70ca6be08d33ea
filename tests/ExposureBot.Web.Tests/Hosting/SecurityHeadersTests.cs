using System.Text.RegularExpressions;
using ExposureBot.Web.Tests.Support;

namespace ExposureBot.Web.Tests.Hosting;

public sealed class SecurityHeadersTests(SharedService shared)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/coverage")]
    [InlineData("/page.js")]
    [InlineData("/health/live")]
    [InlineData("/nothing")]
    [InlineData("/records/nothing")]
    public async Task Every_reply_says_that_only_the_service_itself_is_trusted(string path)
    {
        using var http = shared.Client();

        using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);

        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Nobody_gets_a_cookie()
    {
        using var http = shared.Client();

        using var response = await http.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Only_the_page_of_the_widget_may_stand_in_a_frame_of_the_sites_on_the_list()
    {
        await using var service = new Service(("DirectLine:AllowedOrigins:0", "https://ministry.example")).Started();
        using var http = service.Client();

        using var widget = await http.GetAsync("/widget", TestContext.Current.CancellationToken);
        using var page = await http.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.EndsWith("frame-ancestors 'self' https://ministry.example", Policy(widget), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self'", Policy(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_and_styles_have_an_address_that_never_changes_its_content()
    {
        using var http = shared.Client();
        var html = await http.GetStringAsync("/", TestContext.Current.CancellationToken);

        var addresses = Regex.Matches(html, "(?:src|href)=\"(/[^\"]+[.](?:js|css))\"").Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(4, addresses.Count);
        foreach (var address in addresses)
        {
            Assert.Matches("[.][a-z0-9]{10}[.](js|css)$", address);
            using var response = await http.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_widgets_script_is_small_whole_and_asked_for_once()
    {
        using var http = shared.Client();

        using var first = await http.GetAsync("/widget.js", TestContext.Current.CancellationToken);
        http.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await http.GetAsync("/widget.js", TestContext.Current.CancellationToken);
        var script = await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.True(script.Length < 15_000);
        Assert.Contains("\"ja\":{\"open\":\"チャットを開く\"", script, StringComparison.Ordinal);
        Assert.Equal("cross-origin", first.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_page_has_no_script_of_its_own()
    {
        using var http = shared.Client();

        var html = await http.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.DoesNotMatch("<script(?![^>]*src=)|\\son[a-z]+=|javascript:", html);
    }

    private static string Policy(HttpResponseMessage response) =>
        response.Headers.GetValues("Content-Security-Policy").Single();
}
