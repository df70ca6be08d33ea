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
    public async Task A_page_has_no_script_of_its_own()
    {
        using var http = shared.Client();

        var html = await http.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.DoesNotMatch("<script(?![^>]*src=)|\\son[a-z]+=|javascript:", html);
    }
}
