using ExposureBot.Web.Pages;

namespace ExposureBot.Web.Tests.Pages;

public sealed class LinksTests
{
    [Theory]
    [InlineData("https://example.org/a?b=c", "https://example.org/a?b=c")]
    [InlineData("http://example.org/", "http://example.org/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("//example.org", null)]
    [InlineData("doi:10.1000/1", null)]
    [InlineData("", null)]
    public void Only_addresses_of_the_web_become_links(string address, string? link)
    {
        Assert.Equal(link, Links.Outside(address));
    }

    [Fact]
    public void An_id_cannot_leave_its_place_in_a_path()
    {
        Assert.Equal("/records/..%2F..%2Fadmin%3F?lang=en", Links.Record("../../admin?", "en"));
    }
}
