using System.Text;
using System.Text.RegularExpressions;
using ExposureBot.Web.Tests.DirectLine;
using ExposureBot.Web.Tests.Support;

namespace ExposureBot.Web.Tests.Pages;

public sealed partial class HostileFormTests(SharedService shared)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Texts => HostileTextTests.Texts;

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Whatever_the_form_sends_becomes_a_page_without_foreign_markup(string text)
    {
        using var http = shared.Client();

        using var answered = await PostAsync(http, text);
        using var response = answered.Headers.Location is { } link ? await http.GetAsync(link, Stop) : answered;
        var html = await response.Content.ReadAsStringAsync(Stop);

        Assert.True((int)response.StatusCode < 500, response.StatusCode.ToString());
        Assert.DoesNotMatch(Foreign(), html);
        // No words of a user in an address that is logged.
        if (text.Trim().Length > 3)
        {
            Assert.DoesNotContain(
                Uri.EscapeDataString(text.ToWellFormed()), answered.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("application/json", "{\"q\":\"x\"}")]
    [InlineData("application/x-www-form-urlencoded", "")]
    [InlineData("application/x-www-form-urlencoded", "lang=en")]
    [InlineData("application/x-www-form-urlencoded", "q=%20%09")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken")]
    public async Task A_body_that_is_no_question_is_refused_and_never_a_fault(string type, string body)
    {
        using var http = shared.Client();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await http.PostAsync("/ask", content, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_form_that_is_too_long_is_refused()
    {
        using var http = shared.Client();

        using var response = await PostAsync(http, new string('x', 400_000));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1)) **b** &lt;")]
    public async Task What_a_record_says_is_shown_as_text(string note)
    {
        using var copy = new KnowledgeCopy();
        copy.Replace("events.csv", "Sojitz starts importing dysprosium and terbium from Lynas", note);
        await using var service = copy.Service().Started();
        using var http = service.Client();

        var record = await http.GetStringAsync("/records/E-2025-10-30-sojitz", Stop);
        var answer = await http.GetStringAsync(
            "/answers/one?metric=import_share&importer=JPN&supplier=CHN&commodity=dysprosium&now=2026-11-24&language=en", Stop);

        Assert.Contains(WebUtility.HtmlEncode(note), record, StringComparison.Ordinal);
        Assert.DoesNotMatch(Foreign(), record);
        Assert.DoesNotMatch(Foreign(), answer);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient http, string text)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("q", text.ToWellFormed()), KeyValuePair.Create("lang", "en")]);
        return await http.PostAsync("/ask", form, Stop);
    }

    // Our pages have scripts with a source only, and no handlers.
    [GeneratedRegex(@"<script(?![^>]*\ssrc=""/)|<img|<iframe|<object|<svg[^>]*onload|<[a-z]+[^>]*\son[a-z]+\s*=|href=""javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();
}

/// <summary>Texts as they can go over the wire.</summary>
internal static class WellFormedText
{
    /// <summary>The text with halves of surrogate pairs replaced, as a browser sends it.</summary>
    public static string ToWellFormed(this string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
