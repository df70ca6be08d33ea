using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Answering.Figures;

public sealed class TiersTests
{
    [Theory]
    [InlineData(FigureClass.OfficialStatistics, false, "news", Tier.A)]
    [InlineData(FigureClass.OfficialStatistics, true, "news citing official statistics", Tier.B)]
    [InlineData(FigureClass.OfficialStatistics, true, "official trade data (third-party extract)", Tier.A)]
    [InlineData(FigureClass.OfficialStatement, true, "news", Tier.C)]
    [InlineData(FigureClass.OfficialStatement, false, "news", Tier.A)]
    [InlineData(FigureClass.IgoEstimate, true, "trade press citing IEA", Tier.B)]
    [InlineData(FigureClass.Media, false, "news", Tier.C)]
    [InlineData(FigureClass.Opinion, false, "news", Tier.D)]
    [InlineData(FigureClass.AuthorStatement, false, "news", Tier.D)]
    [InlineData(FigureClass.Projection, true, "official study", Tier.Projection)]
    public void The_class_and_the_way_it_came_make_the_tier(FigureClass made, bool relayed, string kind, Tier expected)
    {
        var figure = Some.Figure("any") with { Class = made, Relayed = relayed };
        var source = new Source("some-source", "", "", null, Availability.Edition, "", kind, "");

        Assert.Equal(expected, Tiers.Of(figure, source));
    }
}
