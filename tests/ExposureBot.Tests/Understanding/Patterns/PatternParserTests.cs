using ExposureBot.Loading;
using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Tests.Understanding.Patterns;

public sealed class PatternParserTests
{
    private static readonly FilePlace Place = new("roles/en.yaml", 7);

    [Theory]
    [InlineData("<place> ⇒ <place>", "holds no word")]
    [InlineData("(a | b", "without `)`")]
    [InlineData("a )", "without `(`")]
    [InlineData("<nothing>", "no kind of mention")]
    [InlineData("..99 a", "a gap is")]
    public void A_mistake_names_the_line(string pattern, string why)
    {
        var refused = Assert.Throws<InvalidDataException>(() => PatternParser.Parse(pattern, Place));

        Assert.Contains("roles/en.yaml", refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }
}
