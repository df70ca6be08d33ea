using CsCheck;

namespace ExposureBot.Tests.Understanding.Reading;

public sealed class CleanerTests
{
    [Theory]
    [InlineData("５８％", "58%")]
    [InlineData("ﾚｱｱｰｽ", "レアアース")]
    [InlineData("“is it” – true", "\"is it\" - true")]
    [InlineData("  a \t\r\n b\u00A0 c ", "a b c")]
    [InlineData("Ja\u200Bpan\u202E", "Japan")]
    [InlineData("a \uE000b", "a b")]
    [InlineData("<at>Bot</at> hello", "hello")]
    [InlineData("how <b>big</b> &amp; far", "how big & far")]
    [InlineData("see [Japan](https://example.org/x) now", "see Japan now")]
    [InlineData("see https://example.org/x now", "see now")]
    [InlineData("＜script＞alert(1)＜/script＞", "alert(1)")]
    [InlineData("対中依存度", "対中国依存度")]
    [InlineData("対中国依存度", "対中国依存度")]
    [InlineData("对华依赖", "对中国依赖")]
    [InlineData("日方对中方", "日本对中国")]
    public void Text_is_brought_to_one_form(string raw, string clean)
    {
        var read = ReadingFixture.Lexicon.Words.Cleaner.Clean(raw);

        Assert.Equal(clean, read);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_dropped()
    {
        Assert.Equal("half pair ok", ReadingFixture.Lexicon.Words.Cleaner.Clean("half \uD83D pair \uFFFE ok\uFFFF"));
    }

    [Fact]
    public void Cleaning_a_clean_text_changes_nothing()
    {
        var cleaner = ReadingFixture.Lexicon.Words.Cleaner;

        HostileText.Any.Sample(raw => cleaner.Clean(cleaner.Clean(raw)) == cleaner.Clean(raw), iter: 2_000);
    }

    [Fact]
    public void A_text_beyond_the_limit_is_cut()
    {
        var read = ReadingFixture.Lexicon.Words.Cleaner.Clean(new string('x', 100_000));

        Assert.Equal(8_000, read.Length);
    }
}
