using ExposureBot.Answering;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering;

/// <summary>Lists over partners, places and goods, and rankings.</summary>
public sealed class ListShapesTests
{
    private static readonly Snapshot Base = RealBase.Snapshot;

    [Fact]
    public void Suppliers_are_of_one_definition_with_the_concentration_index()
    {
        var answer = Ask.Of(Shape.ByPartner, null, Ask.Today,
            (SlotName.Importer, "DEU"), (SlotName.Commodity, "rare_earths"));

        Assert.Equal(["F-DEU-001", "F-DEU-003", "F-DEU-004"], answer.Cited<Block.Rows>());
        Assert.Equal(4860, Derived(answer, "hhi").Value);
        Assert.Equal(3, Derived(answer, "hhi").Inputs.Length);
    }

    [Fact]
    public void A_list_of_a_part_does_not_hide_the_figure_for_the_whole()
    {
        var answer = Ask.Of(Shape.ByPartner, null, Ask.Today,
            (SlotName.Importer, "JPN"), (SlotName.Commodity, "rare_earths"));

        Assert.Equal("F-CNEX-010", answer.Cited<Block.Headline>()[0]);
        Assert.Contains("F-SEED-004", answer.Cited<Block.AlsoHeld>());
    }

    [Fact]
    public void Bare_dependence_of_an_importer_is_net_import_reliance_where_that_is_held()
    {
        var held = Ask.Of(Shape.One, null, Ask.Today, (SlotName.Importer, "USA"), (SlotName.Commodity, "gallium"));
        var other = Ask.Of(Shape.One, null, Ask.Today, (SlotName.Importer, "DEU"), (SlotName.Commodity, "rare_earths"));

        Assert.Equal("net_import_reliance", held.Question.Metric?.Value);
        Assert.Equal("import_share", other.Question.Metric?.Value);
    }

    [Fact]
    public void Buyers_with_figures_of_their_own_are_shown_and_not_ranked()
    {
        var answer = Ask.Of(Shape.ByPartner, null, Ask.Today,
            (SlotName.Supplier, "CHN"), (SlotName.Commodity, "rare_earths"));

        Assert.Equal("by_place.mixed", Assert.Single(answer.Blocks.OfType<Block.Headline>()).Lines[0].Key);
        Assert.Contains("F-CNEX-010", answer.Cited<Block.Rows>());
    }

    [Fact]
    public void An_excluded_country_is_left_out()
    {
        var answer = Ask.Of(Shape.ByPartner, null, Ask.Today,
            (SlotName.Importer, "DEU"), (SlotName.Commodity, "rare_earths"), (SlotName.Exclude, "CHN"));

        Assert.DoesNotContain("F-DEU-001", answer.Cited<Block.Rows>());
    }

    [Fact]
    public void A_ranking_says_of_how_many_and_goes_both_ways()
    {
        var most = Ask.Of(Shape.Rank, "mine_production_share", Ask.Today,
            (SlotName.Commodity, "cobalt"), (SlotName.Rank, "desc:3"));
        var least = Ask.Of(Shape.Rank, "mine_production_share", Ask.Today,
            (SlotName.Commodity, "cobalt"), (SlotName.Rank, "asc:3"));

        Assert.Equal(["F-U26S-065", "F-U26S-066", "F-U26S-069"], most.Cited<Block.Rows>());
        Assert.Equal(new Term.Count(7), most.Blocks.OfType<Block.Headline>().Single().Lines[0].Terms["count"]);
        Assert.DoesNotContain("F-U26S-065", least.Cited<Block.Rows>());
    }

    [Fact]
    public void Goods_are_ranked_within_the_group_that_was_named()
    {
        var answer = Ask.Of(Shape.Rank, null, Ask.Today,
            (SlotName.Importer, "JPN"), (SlotName.Supplier, "CHN"), (SlotName.Commodity, "critical_minerals"));

        var below = CommodityKin.Below("critical_minerals", Base).ToHashSet();
        Assert.All(answer.Cited<Block.Rows>(), id => Assert.Contains(Base.FigureVersions(id)[0].Commodity, below));
    }

    [Fact]
    public void Every_list_that_is_ranked_has_one_maker_period_and_basis()
    {
        foreach (var commodity in Base.Commodities.Keys)
        {
            var ask = Ask.About(new FigureKey("import_share", "USA", null, commodity), Ask.Today);
            var rows = KnownFigures.Of("import_share", commodity, ask.Clocks, Base).Where(row => row.Place == "USA");

            foreach (var list in ListRule.Of(rows, ask, Dimension.Partner, Base).Where(list => list.IsOneDefinition))
            {
                Assert.Single(list.Rows.Select(row => (row.Attribution, row.Period.To, row.Basis, row.Product)).Distinct());
            }
        }
    }

    private static Derivation Derived(Answer answer, string formula) => answer.Blocks
        .SelectMany(block => block.Lines()).SelectMany(line => line.Terms.Values).OfType<Term.Derived>()
        .Single(term => term.Derivation.Formula == formula).Derivation;
}
