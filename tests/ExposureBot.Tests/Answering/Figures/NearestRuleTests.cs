using ExposureBot.Answering;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering.Figures;

public sealed class NearestRuleTests
{
    private static readonly Snapshot Base = RealBase.Snapshot;

    [Fact]
    public void Nothing_nearest_is_a_claim_without_a_source_or_the_asked_key_itself()
    {
        foreach (var commodity in Base.Commodities.Keys)
        {
            var ask = Ask.About(new FigureKey("import_share", "JPN", "CHN", commodity), Ask.Today);

            var nearest = NearestRule.Find(ask, Base);

            Assert.False(
                nearest is not null && (Tiers.Of(nearest.Figure, Base) == Tier.D || ask.IsKeyOf(nearest.Figure)),
                commodity);
        }
    }

    [Fact]
    public void The_nearest_figure_never_stands_in_the_headline()
    {
        foreach (var commodity in Base.Commodities.Keys)
        {
            var answer = Ask.Of(Shape.One, null, Ask.Today,
                (SlotName.Importer, "JPN"), (SlotName.Supplier, "CHN"), (SlotName.Commodity, commodity));

            Assert.Empty(answer.Cited<Block.Nearest>().Intersect(answer.Cited<Block.Headline>()));
        }
    }

    [Fact]
    public void It_differs_in_one_thing_only_unless_a_company_was_asked_for()
    {
        var element = Ask.About(new FigureKey("import_share", "JPN", "CHN", "samarium"), Ask.Today);
        var stock = Ask.About(new FigureKey("stockpile_days", "JPN", null, "dysprosium"), Ask.Today);
        var company = stock with { Company = "toyota" };

        Assert.Equal([Difference.Commodity], NearestRule.Find(element, Base)!.Differs);
        Assert.Equal([Difference.Company, Difference.Commodity], NearestRule.Find(company, Base)!.Differs);
    }

    [Fact]
    public void A_member_state_has_the_Union_as_nearest()
    {
        var ask = Ask.About(new FigureKey("sourcing_share", "FRA", "CHN", "gallium"), Ask.Today);

        var nearest = NearestRule.Find(ask, Base);

        Assert.Equal(("EUU", Difference.Place), (nearest!.Figure.Place, nearest.Differs.Single()));
    }
}
