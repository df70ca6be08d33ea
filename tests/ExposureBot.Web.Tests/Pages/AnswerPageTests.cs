using System.Text.RegularExpressions;
using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Web.Hosting;
using ExposureBot.Web.Pages;
using ExposureBot.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ExposureBot.Web.Tests.Pages;

public sealed class AnswerPageTests(SharedService shared)
{
    private const string Clocks = "now=2026-11-24&known=2026-11-24&at=2026-11-24&language=en";
    private const string Series = "/answers/series?metric=import_share&importer=JPN&supplier=CHN&commodity=rare_earths&" + Clocks;
    private const string Miners = "/answers/by_place?metric=mine_production_share&commodity=cobalt&stage=mine&" + Clocks;
    private const string Ban = "/answers/status?measure=seafood_ban&language=en&now=";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_series_is_a_line_that_is_lifted_at_a_break_with_the_same_points_in_a_table()
    {
        var html = await GetAsync(Series);

        var path = Regex.Match(html, "class=\"line\" d=\"([^\"]+)\"").Groups[1].Value;
        var chart = Regex.Match(html, "<figure.*?</figure>", RegexOptions.Singleline).Value;
        Assert.Equal(2, path.Split('M').Length - 1);
        Assert.Equal(5, Regex.Count(chart, "<circle"));
        Assert.Equal(5, Regex.Count(chart, "<th scope=\"row\">"));
        Assert.Contains("(after a break)", chart, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_has_a_bar_for_each_of_its_edition_also_where_the_text_had_no_room()
    {
        var html = await GetAsync(Miners);

        var chart = Regex.Match(html, "<figure.*?</figure>", RegexOptions.Singleline).Value;
        Assert.True(Regex.Count(chart, "<th scope=\"row\">") > 5);
        Assert.DoesNotContain(">World<", chart, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "How dependent is Japan on China for dysprosium?")]
    [InlineData("ja", "日本はジスプロシウムを中国にどの程度依存していますか？")]
    public async Task The_question_stands_above_its_answer(string language, string question)
    {
        var html = await GetAsync(
            "/answers/one?metric=import_share&importer=JPN&supplier=CHN&commodity=dysprosium&now=2026-11-24&language=" + language);

        Assert.Equal(question, WebUtility.HtmlDecode(Regex.Match(html, "<h1[^>]*>([^<]*)</h1>").Groups[1].Value));
    }

    [Fact]
    public async Task One_figure_has_no_chart()
    {
        var html = await GetAsync("/answers/one?metric=import_share&importer=JPN&supplier=CHN&commodity=dysprosium&" + Clocks);

        Assert.DoesNotContain("<figure", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figures_are_there_as_rows_of_one_width()
    {
        using var http = shared.Client();

        using var response = await http.GetAsync(Series + "&format=csv", Stop);
        var lines = (await response.Content.ReadAsStringAsync(Stop)).TrimEnd().Split("\r\n");

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(lines.Length > 5);
        Assert.All(lines, line => Assert.Equal(Cells(lines[0]), Cells(line)));
    }

    [Fact]
    public async Task An_earlier_answer_says_in_what_todays_differs()
    {
        var html = await GetAsync(Ban + "2025-11-10");

        Assert.Contains("Today the question is answered differently.", html, StringComparison.Ordinal);
        Assert.Contains("November 2025: no instrument found", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_still_holds_says_so_and_one_of_today_says_neither()
    {
        await using var service = new Service().At(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero)).Started();
        using var http = service.Client();

        var yesterday = await http.GetStringAsync(Series.Replace("2026-11-24", "2026-11-23", StringComparison.Ordinal), Stop);
        var today = await http.GetStringAsync(Series, Stop);

        Assert.Contains("answered in the same words", yesterday, StringComparison.Ordinal);
        Assert.DoesNotContain("This is the answer of", today, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_cited_by_its_day_base_and_whole_address()
    {
        var html = await GetAsync(Series);

        Assert.Contains("ExposureBot. (2026, November 24). Down from over 90 %", html, StringComparison.Ordinal);
        Assert.Contains("@misc{exposurebot-", html, StringComparison.Ordinal);
        Assert.Contains($"url = {{{shared.Service.Address}answers/series?", html, StringComparison.Ordinal);
        Assert.Contains(@"over 90 \%", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/answers/status?measure=seafood_ban&language=en&now=", "2025-08-01")]
    [InlineData("/answers/status?measure=ree_export_controls&language=en&now=", "2025-10-20")]
    [InlineData("/answers/one?metric=mine_production_share&supplier=CHN&commodity=rare_earths&stage=mine&language=en&now=", "2025-06-01")]
    public async Task Records_are_shown_as_they_were_held_on_the_day(string link, string day)
    {
        var html = await GetAsync(link + day);

        var held = Regex.Matches(html, "<dt>Held from</dt><dd>([0-9-]+)</dd>").Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(held);
        Assert.All(held, from => Assert.True(string.CompareOrdinal(from, day) <= 0, from));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ja)]
    [InlineData(Language.Zh)]
    public async Task What_the_text_leaves_out_is_on_the_page_and_the_text_leads_there(Language language)
    {
        var words = shared.Service.Services.GetRequiredService<AllPageWords>().In(language);

        var html = await GetAsync(Series.Replace("language=en", "language=" + ClosedList.Word(language), StringComparison.Ordinal));

        Assert.Contains($"<a href=\"#more\">{words["answer.more_here"]}</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(words["answer.more_phrase"], Reply(html), StringComparison.Ordinal);
        Assert.Contains("<div id=\"more\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ja)]
    [InlineData(Language.Zh)]
    public void The_words_that_lead_there_are_those_that_replies_use(Language language)
    {
        var services = shared.Service.Services;
        var phrase = services.GetRequiredService<AllPageWords>().In(language)["answer.more_phrase"];

        var common = services.GetRequiredService<DialogsContent>().Files
            .Single(file => file.Stem == "common" && file.Language == language);

        Assert.Equal(2, Sentences(common).Count(sentence => sentence.Contains(phrase, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Sentences(DialogFile file)
    {
        var sentences = (YamlDotNet.RepresentationModel.YamlMappingNode)file.Root.Children["sentences"];
        return new[] { "more", "shown" }.Select(key => sentences.Children[key].ToString());
    }

    private static string Reply(string html) =>
        Regex.Match(html, "<div class=\"reply\">.*?</div>", RegexOptions.Singleline).Value;

    // Commas outside quotes.
    private static int Cells(string line) => Regex.Count(Regex.Replace(line, "\"(?:[^\"]|\"\")*\"", ""), ",") + 1;

    private async Task<string> GetAsync(string path)
    {
        using var http = shared.Client();
        return await http.GetStringAsync(path, Stop);
    }
}
