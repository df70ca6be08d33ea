namespace ExposureBot.Tests.Understanding.Reading;

public sealed class SlipFinderTests
{
    [Theory]
    [InlineData("how dependant is japan on chian for dysprosum", "Place JPN; Place CHN; Commodity dysprosium")]
    [InlineData("rare eaths from China", "Commodity rare_earths; Place CHN")]
    [InlineData("seafod ban", "Family seafood_ban")]
    [InlineData("Autsralia's lithum", "Place AUS; Commodity lithium")]
    [InlineData("seafoood from Jpan", "Commodity seafood; Place JPN")]
    public void A_slip_is_undone(string text, string named)
    {
        Assert.Equal(named, ReadingFixture.Named(text));
    }

    [Theory]
    [InlineData("Austria and Slovenia and iodine", "Place AUT; Place SVN; Commodity iodine")]
    [InlineData("is it true", "")]
    [InlineData("supply chain", "")]
    [InlineData("a turkey sandwich", "")]
    [InlineData("Takaichy said", "")]
    [InlineData("Netflix and Wakanda", "")]
    public void A_known_word_a_person_and_a_far_word_are_left_alone(string text, string named)
    {
        Assert.Equal(named, ReadingFixture.Named(text));
    }

    [Fact]
    public void A_correction_is_marked()
    {
        Assert.True(Assert.Single(ReadingFixture.Mark("dysprosum").Mentions).IsCorrected);
    }

    [Fact]
    public void What_nothing_explains_is_unknown()
    {
        var unknown = ReadingFixture.Mark("how mcuh does Netflix or Boeing depned on Japan's imports").Tokens
            .Where(token => !token.IsKnown).Select(token => token.Text);

        Assert.Equal(["mcuh", "Netflix", "Boeing"], unknown);
    }
}
