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

            var nearest = new NearestRule(Base).Find(ask);

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

        Assert.Equal([Difference.Commodity], new NearestRule(Base).Find(element)!.Differs);
        Assert.Equal([Difference.Company, Difference.Commodity], new NearestRule(Base).Find(company)!.Differs);
    }

    [Fact]
    public void A_member_state_has_the_Union_as_nearest()
    {
        var ask = Ask.About(new FigureKey("sourcing_share", "FRA", "CHN", "gallium"), Ask.Today);

        var nearest = new NearestRule(Base).Find(ask);

        Assert.Equal(("EUU", Difference.Place), (nearest!.Figure.Place, nearest.Differs.Single()));
    }

    [Fact]
    public void A_list_has_the_largest_of_the_nearest_year()
    {
        var ask = Ask.About(new FigureKey("export_destination_share", "CHN", null, "germanium"), Ask.Today) with { YearFrom = 2025, YearTo = 2025 };

        var nearest = new NearestRule(Base, Dimension.Partner).Find(ask);

        Assert.Equal(("RUS", 2023, Difference.Period), (nearest!.Figure.Partner, nearest.Figure.Period.Year, nearest.Differs.Single()));
        Assert.Null(new NearestRule(Base).Find(ask));
    }

    [Fact]
    public void What_a_country_has_from_another_is_what_that_one_sent_it()
    {
        var ask = Ask.About(new FigureKey("import_share", "JPN", null, "tungsten"), Ask.Today);

        var nearest = new NearestRule(Base, Dimension.Partner).Find(ask);

        Assert.Equal(("export_destination_share", "CHN", "JPN"), (nearest!.Figure.Metric, nearest.Figure.Place, nearest.Figure.Partner));
        Assert.Equal([Difference.Metric], nearest.Differs);
        Assert.Null(new NearestRule(Base, Dimension.Partner).Find(ask with { Place = "GAB" }));
    }
}
