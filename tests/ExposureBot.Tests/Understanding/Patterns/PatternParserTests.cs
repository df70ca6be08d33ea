using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Tests.Understanding.Patterns;

public sealed class PatternParserTests
{
    [Theory]
    [InlineData("<place> ⟶ <place>", "`⟶` holds no word")]
    [InlineData("(a | b", "`(` without `)`")]
    [InlineData("a )", "`)` without `(`")]
    [InlineData("<nothing>", "`<nothing>` is no kind of mention and no role")]
    [InlineData("<place:posessive>", "`<place:posessive>` is no kind of mention and no role")]
    [InlineData("<place", "`>` is missing")]
    [InlineData("<", "`>` is missing")]
    [InlineData("a !", "it ends behind a sign that needs something")]
    [InlineData("..99 a", "a gap is `..` or `...` and a number up to 20")]
    [InlineData("", "it holds nothing")]
    public void A_mistake_is_named(string pattern, string said)
    {
        var node = PatternParser.TryParse(pattern, out var why);

        Assert.Null(node);
        Assert.Equal(said, why);
    }

    [Theory]
    [InlineData("how ..3 (depend*|rel*) (is|are) (the)? <importer> !(not|never) $")]
    [InlineData("<supplier> <- <importer:possessive>")]
    [InlineData("稀土 ...5 <place:adjective>")]
    public void The_notation_of_the_manual_is_read(string pattern)
    {
        var node = PatternParser.TryParse(pattern, out var why);

        Assert.NotNull(node);
        Assert.Equal("", why);
    }
}
