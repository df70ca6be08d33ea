using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering.Figures;

public sealed class MetricRuleTests
{
    [Fact]
    public void With_a_supplier_it_is_the_share_in_imports()
    {
        var ask = Resolve(
            (SlotName.Importer, "JPN"), (SlotName.Supplier, "CHN"), (SlotName.Commodity, "rare_earths")).Single();

        Assert.Equal(("import_share", "JPN", "CHN"), (ask.Metric, ask.Place, ask.Partner));
    }

    [Fact]
    public void For_the_Union_it_is_the_sourcing_share_where_the_key_has_one()
    {
        var gallium = Resolve(
            (SlotName.Importer, "EUU"), (SlotName.Supplier, "CHN"), (SlotName.Commodity, "gallium")).Single();
        var all = Resolve(
            (SlotName.Importer, "EUU"), (SlotName.Supplier, "CHN"), (SlotName.Commodity, "rare_earths")).Single();

        Assert.Equal("sourcing_share", gallium.Metric);
        Assert.Equal("import_share", all.Metric);
    }

    [Fact]
    public void A_share_of_the_world_without_a_stage_is_of_mining_and_of_refining()
    {
        var asks = Resolve((SlotName.Supplier, "CHN"), (SlotName.Commodity, "rare_earths"));

        Assert.Equal(["mine_production_share", "refinery_production_share"], asks.Select(ask => ask.Metric));
    }

    [Fact]
    public void The_study_stands_in_for_a_stage_without_a_sound_figure()
    {
        var asks = Resolve((SlotName.Supplier, "CHN"), (SlotName.Commodity, "dysprosium"));

        Assert.All(asks, ask => Assert.Equal("global_supply_share", ask.Metric));
        Assert.Equal([Stage.Mine, Stage.Process], asks.Select(ask => ask.Stage!.Value));
    }

    [Fact]
    public void A_net_exporter_has_a_flag_in_place_of_a_reliance()
    {
        var ask = Resolve((SlotName.Importer, "USA"), (SlotName.Commodity, "gold")).Single();

        Assert.Equal("net_exporter", ask.Metric);
    }

    [Fact]
    public void Exports_to_a_country_have_the_seller_as_place()
    {
        var question = Ask.Question(Shape.One, "export_destination_share", Ask.Today,
            (SlotName.Supplier, "CHN"), (SlotName.Importer, "USA"), (SlotName.Commodity, "antimony"));

        var ask = MetricRule.Resolve(question, RealBase.Snapshot).Single();

        Assert.Equal(("CHN", "USA"), (ask.Place, ask.Partner));
    }

    private static FigureAsk[] Resolve(params (SlotName Name, string Value)[] slots) =>
        [.. MetricRule.Resolve(Ask.Question(Shape.One, null, Ask.Today, slots), RealBase.Snapshot)];
}
