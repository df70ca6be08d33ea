using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering;

/// <summary>What is calculated from cited figures and from the user's own numbers.</summary>
public sealed class ArithmeticTests
{
    [Fact]
    public void Three_suppliers_of_one_list_are_added()
    {
        var answer = Ask.Of(
            Shape.Compare, "import_share", Ask.Today, (SlotName.Importer, "JPN"), (SlotName.Commodity, "crude_oil"),
            (SlotName.Supplier, "SAU"), (SlotName.Supplier2, "ARE"), (SlotName.Others, "KWT"), (SlotName.Topic, "sum"));

        var sum = Derived(answer, "sum");

        Assert.Equal(88.9m, sum.Value);
        Assert.Equal(3, sum.Inputs.Length);
    }

    [Theory]
    [InlineData("use:t/y:20;portion:percent:70;stop:mo:3", "product", 3.5)]
    [InlineData("use:t/y:20;portion:percent:70", "product", 14)]
    [InlineData("use:t/y:20;stop:d:73", "product", 4)]
    [InlineData("amount:t:90;use:t/mo:6", "quotient", 15)]
    [InlineData("amount:t:90;use:t/y:60", "quotient", 18)]
    public void What_is_used_in_a_month_or_a_year_meets_the_time_of_a_stop(string given, string formula, double value)
    {
        var answer = Ask.Of(Shape.WhatIf, null, Ask.Today, (SlotName.Commodity, "dysprosium"), (SlotName.Given, given));

        Assert.Equal((decimal)value, Derived(answer, formula).Value);
    }

    [Fact]
    public void Two_producers_are_added_and_two_buyers_are_not()
    {
        var producers = Ask.Of(
            Shape.Compare, "mine_production_share", Ask.Today, (SlotName.Commodity, "antimony"), (SlotName.Supplier, "CHN"),
            (SlotName.Supplier2, "RUS"), (SlotName.Topic, "sum"));
        var buyers = Ask.Of(
            Shape.Compare, "import_share", Ask.Today, (SlotName.Commodity, "rare_earths"), (SlotName.Supplier, "CHN"),
            (SlotName.Importer, "JPN"), (SlotName.Importer2, "EUU"), (SlotName.Topic, "sum"));

        Assert.Equal(65.5m, Derived(producers, "sum").Value);
        Assert.DoesNotContain(All(buyers), derivation => derivation.Formula == "sum");
    }

    [Fact]
    public void One_maker_s_list_is_compared_although_it_does_not_say_its_basis()
    {
        var answer = Ask.Of(
            Shape.Compare, "import_share", Ask.Today, (SlotName.Importer, "USA"), (SlotName.Commodity, "tungsten"),
            (SlotName.Supplier, "CHN"), (SlotName.Supplier2, "VNM"), (SlotName.Topic, "sum"));

        Assert.Equal(34, Derived(answer, "sum").Value);
    }

    [Fact]
    public void How_often_one_is_the_other_is_a_ratio()
    {
        var answer = Ask.Of(
            Shape.Compare, "mine_production", Ask.Today, (SlotName.Commodity, "rare_earths"), (SlotName.Supplier, "USA"),
            (SlotName.Supplier2, "CHN"), (SlotName.Topic, "ratio"));

        Assert.Equal(5.3m, Derived(answer, "ratio").Value);
        Assert.DoesNotContain(All(answer), derivation => derivation.Formula == "difference");
    }

    [Fact]
    public void A_concentration_that_is_not_on_record_is_calculated_from_the_shares()
    {
        var answer = Ask.Of(
            Shape.Compare, "import_concentration_hhi", Ask.Today, (SlotName.Commodity, "cobalt"), (SlotName.Commodity2, "copper"));

        Assert.Equal([5719m, 1034m], All(answer).Where(each => each.Formula == "hhi").Select(each => each.Value));
        Assert.Equal("mine_production_share", answer.Question.Metric?.Value);
    }

    [Fact]
    public void The_place_in_a_list_is_said()
    {
        var place = Ask.Of(
            Shape.Rank, "reserves", Ask.Today, (SlotName.Supplier, "VNM"), (SlotName.Commodity, "rare_earths"), (SlotName.Topic, "position"));
        var third = Ask.Of(
            Shape.Rank, "mine_production", Ask.Today, (SlotName.Commodity, "nickel"), (SlotName.Rank, "desc:3"), (SlotName.Topic, "ordinal"));

        Assert.Equal(5, Counted(place, "position"));
        Assert.Equal(3, Counted(third, "position"));
        Assert.Equal("RUS", Assert.IsType<Term.Of>(Headline(third).Terms["figure"]).Figure.Place);
    }

    [Fact]
    public void Who_is_not_in_a_list_has_no_place_in_it()
    {
        var answer = Ask.Of(
            Shape.Rank, "reserves", Ask.Today, (SlotName.Supplier, "JPN"), (SlotName.Commodity, "rare_earths"), (SlotName.Topic, "position"));

        Assert.Equal(AnswerKind.Decline, answer.Kind);
        Assert.Equal("rank.not_listed", Headline(answer).Key);
    }

    [Fact]
    public void A_percentage_of_tonnes_is_of_the_world_s()
    {
        var answer = Ask.Of(
            Shape.ByPlace, "reserves", Ask.Today, (SlotName.Commodity, "copper"), (SlotName.Value, "15"),
            (SlotName.Bound, "over"), (SlotName.Given, "bound:percent:15"));

        Assert.Equal("CHL", Assert.IsType<Term.Of>(Headline(answer).Terms["figure"]).Figure.Place);
    }

    [Theory]
    [InlineData("cover:d:45;rise:percent:10", "quotient", 40.9, "days")]
    [InlineData("cover:d:30;cut:percent:60", "quotient", 50, "days")]
    [InlineData("cover:d:60;stop:d:90", "difference", 30, "days")]
    [InlineData("cover:d:60;stop:wk:10", "difference", 10, "days")]
    [InlineData("cover:wk:6;stop:d:49", "difference", 1, "weeks")]
    [InlineData("use:t/y:36.5;stop:wk:2", "product", 1.4, "t")]
    [InlineData("use:t/mo:600;portion:percent:50;stop:y:0.5", "product", 1800, "t")]
    [InlineData("amount:kg:200;use:kg:1.5", "quotient", 133.3, "days")]
    [InlineData("amount:t:500;cut:percent:30", "product", 150, "t")]
    [InlineData("amount:t:2000;kept:percent:70", "product", 600, "t")]
    [InlineData("amount:t:500;portion:percent:60;cut:percent:30", "product", 90, "t")]
    public void The_user_s_own_numbers_are_calculated_with(string given, string formula, decimal value, string unit)
    {
        var answer = Ask.Of(Shape.WhatIf, null, Ask.Today, (SlotName.Given, given));

        var derivation = Derived(answer, formula);

        Assert.Equal((value, unit), (derivation.Value, derivation.Unit));
        Assert.Empty(derivation.Inputs);
    }

    [Fact]
    public void Days_and_months_are_not_set_against_each_other()
    {
        var answer = Ask.Of(Shape.WhatIf, null, Ask.Today, (SlotName.Given, "cover:d:60;stop:mo:3"));

        Assert.DoesNotContain(All(answer), derivation => derivation.Formula == "difference");
    }

    [Fact]
    public void A_producer_s_loss_is_said_in_tonnes_and_as_a_share_of_the_world_s()
    {
        var answer = Ask.Of(
            Shape.WhatIf, "mine_production", Ask.Today, (SlotName.Supplier, "COD"), (SlotName.Commodity, "cobalt"),
            (SlotName.Given, "cut:percent:50"));

        Assert.Equal(115_000, Derived(answer, "product").Value);
        Assert.Equal(37.1m, Derived(answer, "share").Value);
    }

    [Fact]
    public void Two_who_stop_are_added_or_stand_side_by_side()
    {
        var added = Ask.Of(
            Shape.WhatIf, "mine_production", Ask.Today, (SlotName.Supplier, "RUS"), (SlotName.Supplier2, "ZAF"), (SlotName.Commodity, "palladium"));
        var apart = Ask.Of(
            Shape.WhatIf, "mine_production_share", Ask.Today, (SlotName.Supplier, "CHN"), (SlotName.Supplier2, "MMR"),
            (SlotName.Commodity, "heavy_rare_earths"));

        Assert.Equal(81, Derived(added, "sum").Value);
        Assert.Equal("compare.not_added", Headline(apart).Key);
    }

    [Fact]
    public void A_supplier_s_part_is_the_total_times_the_share_of_the_same_year_and_basis()
    {
        var answer = Ask.Of(
            Shape.One, "import_value", Ask.Today, (SlotName.Importer, "JPN"), (SlotName.Supplier, "SAU"), (SlotName.Commodity, "crude_oil"));

        var product = Derived(answer, "product");
        var inputs = product.Inputs.Select(id => RealBase.Snapshot.FigureVersions(id)[0]).ToArray();

        Assert.Equal(3810.4m, product.Value);
        Assert.Equal(inputs[0].Period, inputs[1].Period);
        Assert.Equal(Basis.Value, inputs[1].Basis);
    }

    [Fact]
    public void A_share_of_what_is_held_in_tonnes_is_calculated()
    {
        var answer = Ask.Of(
            Shape.One, "reserves", Ask.Today, (SlotName.Supplier, "CHL"), (SlotName.Commodity, "lithium"), (SlotName.Topic, "share"));

        Assert.Equal(24.9m, Derived(answer, "share").Value);
    }

    [Fact]
    public void Growth_is_said_in_percent_between_the_points_held()
    {
        var answer = Ask.Of(
            Shape.Series, "mine_production", Ask.Today, (SlotName.Supplier, "AUS"), (SlotName.Commodity, "lithium"),
            (SlotName.YearFrom, "2020"), (SlotName.YearTo, "2024"), (SlotName.Topic, "growth"));

        Assert.Equal(-9.8m, Derived(answer, "change").Value);
    }

    private static Line Headline(Answer answer) => answer.Blocks.OfType<Block.Headline>().First().Lines[0];

    private static int Counted(Answer answer, string term) => Assert.IsType<Term.Count>(Headline(answer).Terms[term]).Number;

    private static Derivation Derived(Answer answer, string formula) => All(answer).Last(each => each.Formula == formula);

    private static IEnumerable<Derivation> All(Answer answer) => answer.Blocks
        .SelectMany(block => block switch
        {
            Block.Headline headline => headline.Lines,
            Block.Remark remark => remark.Lines,
            _ => [],
        })
        .SelectMany(line => line.Terms.Values).OfType<Term.Derived>().Select(term => term.Derivation);
}
