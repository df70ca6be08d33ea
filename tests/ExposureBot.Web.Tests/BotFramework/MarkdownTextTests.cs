using ExposureBot.Web.Channels.BotFramework;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("plain words, 63 % [1]", "plain words, 63 % [1]")]
    [InlineData("[1] stays [12], *this* not", @"[1] stays [12], \*this\* not")]
    [InlineData("[123] and [1", @"\[123] and \[1")]
    [InlineData("a <b>bold</b> claim", @"a \<b>bold\</b> claim")]
    [InlineData("5 * 3 `code`", @"5 \* 3 \`code\`")]
    [InlineData("snake_case stays, _this_ not", @"snake_case stays, \_this\_ not")]
    [InlineData("[click](https://example.com)", @"\[click](https://example.com)")]
    [InlineData("R&D and &lt;", @"R&D and \&lt;")]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("> no quote", @"\> no quote")]
    [InlineData("2012. A year", @"2012\. A year")]
    [InlineData("2012.5 tonnes", "2012.5 tonnes")]
    [InlineData("~~no~~ ~ yes", @"\~\~no\~\~ ~ yes")]
    [InlineData(@"back\slash", @"back\\slash")]
    public void What_would_be_markup_is_escaped(string text, string expected)
    {
        Assert.Equal(expected, MarkdownText.Of(text));
    }

    [Fact]
    public void Line_breaks_are_kept_and_rows_stay_rows()
    {
        var markdown = MarkdownText.Of("Head\nsecond\n\nAlso held:\n- one\n- two *\n\nSources:\n[1] A\n[2] B");

        Assert.Equal("Head  \nsecond\n\nAlso held:\n- one\n- two \\*\n\nSources:  \n[1] A  \n[2] B", markdown);
    }
}
