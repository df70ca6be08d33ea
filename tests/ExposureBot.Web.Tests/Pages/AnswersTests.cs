using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;
using ExposureBot.Web.Tests.Support;

namespace ExposureBot.Web.Tests.Pages;

public sealed class AnswersTests(SharedService shared)
{
    private const string Dysprosium =
        "/answers/one?metric=import_share&importer=JPN&supplier=CHN&commodity=dysprosium&now=2026-11-24&language=en";

    private static readonly string[] Values =
    [
        "", "<script>alert(1)</script>", "zzz", "JPN", "-1", "=*^", "99999999999999999999", "../..", "\u202e", "desc:5",
        "asc:-1", "none", "a;b;c", "\"'&", new string('x', 500),
    ];

    public static TheoryData<string> Shapes => [.. ClosedList.Words<Shape>()];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_shows_the_answer_how_it_was_read_and_the_records_behind_it()
    {
        using var http = shared.Client();

        var html = await http.GetStringAsync(Dysprosium, Stop);

        Assert.Contains("id=\"source-1\"", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Importer</dt><dd>Japan</dd>", html.Replace("\n", "", StringComparison.Ordinal)
            .Replace("      ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("class=\"record\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_link_gives_the_same_bytes()
    {
        using var http = shared.Client();

        Assert.Equal(await http.GetStringAsync(Dysprosium, Stop), await http.GetStringAsync(Dysprosium, Stop));
        Assert.Equal(
            await http.GetStringAsync(Dysprosium + "&format=json", Stop),
            await http.GetStringAsync(Dysprosium + "&format=json", Stop));
    }

    [Fact]
    public async Task The_answer_as_data_has_the_figures_of_the_text()
    {
        using var http = shared.Client();

        var json = await http.GetFromJsonAsync<JsonObject>(Dysprosium + "&format=json", Stop);

        Assert.Equal("answer", json!["kind"]!.GetValue<string>());
        Assert.Equal("JPN", json["understood"]!["importer"]!.GetValue<string>());
        Assert.NotEmpty(json["facts"]!.AsArray());
    }

    [Fact]
    public async Task A_link_of_another_base_says_so_and_one_of_this_base_does_not()
    {
        using var http = shared.Client();
        var json = await http.GetFromJsonAsync<JsonObject>(Dysprosium + "&format=json", Stop);
        var permalink = json!["permalink"]!.GetValue<string>();

        var other = await http.GetStringAsync(Dysprosium + "&base=0123456789abcdef", Stop);
        var same = await http.GetStringAsync(permalink, Stop);

        Assert.Contains("class=\"warning\"", other, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"warning\"", same, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task No_link_breaks_a_page_or_gets_markup_into_it(string shape)
    {
        using var http = shared.Client();

        for (var i = 0; i < Values.Length; i++)
        {
            var slots = ClosedList.Words<SlotName>().Prepend("metric").Append("about").Append("base")
                .Where((_, slot) => (slot + i) % 3 == 0)
                .Select(name => $"&{name}={Uri.EscapeDataString(Values[i])}");
            using var response = await http.GetAsync(
                $"/answers/{shape}?now=2026-11-24&language={(i % 2 == 0 ? "en" : "ja")}{string.Concat(slots)}", Stop);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("<script>alert", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }
}
