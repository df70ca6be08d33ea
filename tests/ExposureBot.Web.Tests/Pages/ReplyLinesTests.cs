using ExposureBot.Web.Pages;

namespace ExposureBot.Web.Tests.Pages;

public sealed class ReplyLinesTests
{
    [Fact]
    public void Lines_become_paragraphs_and_bullets_one_list()
    {
        var parts = ReplyLines.Of("Headline [1].\nAlso held:\n- one [2]\n- two\n\nMissing: x", citations: 2);

        Assert.Equal([false, false, true, false], parts.Select(part => part.IsList));
        Assert.Equal(2, parts[2].Lines.Length);
    }

    [Fact]
    public void A_footnote_leads_to_its_source_and_keeps_its_text()
    {
        var line = ReplyLines.Of("About 63 % [1][2].", citations: 2)[0].Lines[0];

        Assert.Equal("About 63 % [1][2].", string.Concat(line.Select(span => span.Text)));
        Assert.Equal([null, 1, 2, null], line.Select(span => span.Source));
    }

    [Theory]
    [InlineData("[3]")]
    [InlineData("[0]")]
    [InlineData("[12345678901234567890]")]
    [InlineData("[x]")]
    [InlineData("<b>[</b>")]
    public void What_is_no_footnote_of_this_answer_stays_text(string text)
    {
        var line = ReplyLines.Of(text, citations: 2)[0].Lines[0];

        Assert.All(line, span => Assert.Null(span.Source));
        Assert.Equal(text, string.Concat(line.Select(span => span.Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("- ")]
    [InlineData("-")]
    public void Little_text_gives_little(string text)
    {
        Assert.True(ReplyLines.Of(text, citations: 0).Count <= 1);
    }
}
