using ExposureBot.Knowledge;
using ExposureBot.Web.Hosting;
using ExposureBot.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ExposureBot.Web.Tests.Pages;

public sealed class PagesTests(SharedService shared)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Snapshot Snapshot => shared.Service.Services.GetRequiredService<CurrentAssistant>().Value.Snapshot;

    [Theory]
    [InlineData("en", "Questions to start with")]
    [InlineData("ja", "質問の例")]
    [InlineData("zh", "可以这样问")]
    public async Task The_start_page_speaks_its_language_and_offers_three_questions(string lang, string words)
    {
        var html = await GetAsync($"/?lang={lang}");

        Assert.Contains($"<html lang=\"{lang}\">", html, StringComparison.Ordinal);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split("class=\"starter\"").Length - 1);
        Assert.Contains(Snapshot.LatestKnown.ToString("yyyy-MM-dd", null), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_browsers_language_is_taken_if_none_is_chosen()
    {
        using var http = shared.Client();
        http.DefaultRequestHeaders.Add("Accept-Language", "fr, ja;q=0.8, en;q=0.5");

        var html = await http.GetStringAsync("/", Stop);

        Assert.Contains("<html lang=\"ja\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_record_has_a_page()
    {
        var content = Snapshot.Content;
        string[] ids =
        [
            content.Figures[0].Id, content.Events[0].Id, content.Measures[0].Id, content.Practices[0].Id,
            content.Statements[0].Id, content.Conflicts[0].Id,
        ];

        foreach (var id in ids)
        {
            var html = await GetAsync($"/records/{Uri.EscapeDataString(id)}");
            Assert.Contains($"<dd>{id}</dd>", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ja", "<dd>原油 (crude petroleum)</dd>")]
    [InlineData("zh", "<dd>原油 (crude petroleum)</dd>")]
    [InlineData("en", "<dd>crude petroleum</dd>")]
    public async Task A_product_is_shown_in_the_language_with_the_words_of_the_record(string language, string field)
    {
        var html = await GetAsync($"/records/F-JPT-161?lang={language}");

        Assert.Contains(field, System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_shows_what_rests_on_it()
    {
        var figure = Snapshot.Content.Figures[0];

        var html = await GetAsync($"/sources/{Uri.EscapeDataString(figure.Source)}");

        Assert.Contains(Web.Pages.Links.Record(figure.Id, "en"), html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/records/%3Cscript%3E")]
    [InlineData("/sources/..%2F..%2Fetc")]
    [InlineData("/answers/one")]
    [InlineData("/answers/nothing?now=2026-11-24")]
    [InlineData("/answers/one?now=yesterday")]
    [InlineData("/nothing")]
    public async Task What_is_not_there_is_a_page_that_says_so(string path)
    {
        using var http = shared.Client();
        http.DefaultRequestHeaders.Add("Accept", "text/html");

        using var response = await http.GetAsync(path, Stop);
        var html = await response.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<form", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_counts_every_figure_once_by_commodity()
    {
        var html = await GetAsync("/coverage");

        Assert.Contains($"{Snapshot.Content.Figures.Length} figures", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_is_told_so()
    {
        using var http = shared.Client();

        using var response = await http.PostAsync(
            "/ask", new FormUrlEncodedContent([KeyValuePair.Create("q", "  ")]), Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<string> GetAsync(string path)
    {
        using var http = shared.Client();
        return await http.GetStringAsync(path, Stop);
    }
}
