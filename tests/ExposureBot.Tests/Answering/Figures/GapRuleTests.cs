using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Answering.Figures;

public sealed class GapRuleTests
{
    [Theory]
    [InlineData("dysprosium", true)]
    [InlineData("cerium", false)]
    public void A_good_whose_codes_all_count_others_is_said_to_be_no_customs_item(string good, bool expected)
    {
        var ask = Ask.About(new FigureKey("import_share", "JPN", "CHN", good), Ask.Today);

        var line = GapRule.Missing(ask, RealBase.Snapshot.FigureVersions("F-R3-007")[0], RealBase.Snapshot);

        Assert.Equal(expected, line.Terms.ContainsKey("unseparated"));
    }

    [Fact]
    public void Where_no_company_has_a_figure_that_is_said()
    {
        var ask = Ask.About(new FigureKey("stockpile_days", "JPN", null, "dysprosium"), Ask.Today) with { Company = "toyota" };

        var line = GapRule.OfCompany(ask, RealBase.Snapshot);

        Assert.True(line.Terms.ContainsKey("none_of_any"));
    }
}
