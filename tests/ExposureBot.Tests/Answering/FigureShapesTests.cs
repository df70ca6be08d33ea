using ExposureBot.Answering;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering;

/// <summary>Series, comparisons, look-ups, arithmetic, mitigation and coverage over the real base.</summary>
public sealed class FigureShapesTests
{
    private static readonly Snapshot Base = RealBase.Snapshot;

    private static readonly (SlotName Name, string Value)[] JapanOnChina =
        [(SlotName.Importer, "JPN"), (SlotName.Supplier, "CHN"), (SlotName.Commodity, "rare_earths")];

    [Fact]
    public void A_series_is_of_one_maker_and_marks_its_breaks()
    {
        var answer = Ask.Of(Shape.Series, null, Ask.Today, JapanOnChina);

        var rows = answer.Blocks.OfType<Block.Rows>().Single().Shown;
        Assert.Single(answer.Cited<Block.Rows>().Select(id => Base.FigureVersions(id)[0].Attribution).Distinct());
        Assert.Equal("series.row_after_break", rows.Single(row => row.Cites.Contains("F-JPR-020")).Key);
        Assert.Equal("series.row", rows.Single(row => row.Cites.Contains("F-JPR-019")).Key);
    }

    [Fact]
    public void A_limit_has_no_difference_to_anything()
    {
        var over = Some.Figure("over") with { Bound = Bound.Over };

        Assert.Null(Derivations.Difference(over, Some.Figure("exact")));
        Assert.Equal(10, Derivations.Difference(Some.Figure("high", value: 60), Some.Figure("low"))!.Value);
    }

    [Fact]
    public void Nothing_is_calculated_across_definitions()
    {
        var weight = Some.Figure("weight");
        var value = Some.Figure("value") with { Basis = Basis.Value };

        Assert.Null(Derivations.Difference(weight, value));
        Assert.Null(Derivations.Ratio(weight, value));
    }

    [Fact]
    public void Like_is_compared_with_like()
    {
        var answer = Ask.Of(Shape.Compare, null, Ask.Today, [.. JapanOnChina, (SlotName.Importer2, "DEU")]);

        Assert.Equal("compare.headline", answer.Blocks.OfType<Block.Headline>().Single().Lines[0].Key);
        Assert.Equal(["F-CNEX-010", "F-DEU-001"], answer.Cited<Block.Headline>());
    }

    [Fact]
    public void Unlike_figures_stand_side_by_side_and_are_not_ranked()
    {
        var answer = Ask.Of(Shape.Compare, null, Ask.Today, [.. JapanOnChina, (SlotName.Importer2, "KOR")]);

        Assert.Equal("compare.not_ranked", answer.Blocks.OfType<Block.Headline>().Single().Lines[0].Key);
        Assert.Equal(["F-CNEX-010", "F-R3-128"], answer.Cited<Block.Rows>());
    }

    [Theory]
    [InlineData("63", "F-SEED-002")]
    [InlineData("85", "F-SEED-003")]
    [InlineData("58", "F-SEED-004")]
    public void The_articles_numbers_are_found_and_said_to_name_no_source(string value, string id)
    {
        var answer = Ask.Of(Shape.Lookup, null, Ask.InNovember2025, (SlotName.Value, value));

        var headline = answer.Blocks.OfType<Block.Headline>().Single().Lines[0];
        Assert.Equal(("lookup.claim", id), (headline.Key, headline.Cites.Single()));
    }

    [Fact]
    public void A_number_that_no_record_gives_for_the_good_is_said_not_to_be_of_it()
    {
        var answer = Ask.Of(Shape.Lookup, null, Ask.InNovember2025,
            (SlotName.Value, "58"), (SlotName.Commodity, "dysprosium"), (SlotName.Commodity2, "rare_earths"));

        var line = answer.Blocks.OfType<Block.Headline>().Single().Lines.Single(line => line.Key == "lookup.not_of");
        Assert.Equal(new Term.Named("dysprosium"), line.Terms["commodity"]);
    }

    [Fact]
    public void A_number_that_no_record_gives_is_declined()
    {
        var answer = Ask.Of(Shape.Lookup, null, Ask.Today, (SlotName.Value, "12345.678"));

        Assert.Equal(AnswerKind.Decline, answer.Kind);
    }

    [Fact]
    public void What_if_multiplies_the_share_with_the_users_number()
    {
        var answer = Ask.Of(Shape.WhatIf, null, Ask.Today, [.. JapanOnChina, (SlotName.Given, "cut:percent:50")]);

        var loss = answer.Blocks.OfType<Block.Headline>().Single().Lines[0].Terms["loss"] as Term.Derived;
        Assert.Equal(36.0m, loss!.Derivation.Value);
        Assert.Equal(["F-CNEX-010"], loss.Derivation.Inputs);
        Assert.Equal([50m], loss.Derivation.Numbers);
    }

    [Fact]
    public void Mitigation_leaves_out_the_supplier_in_question()
    {
        var answer = Ask.Of(Shape.Mitigation, null, Ask.Today, JapanOnChina);

        var suppliers = answer.Blocks.OfType<Block.Rows>().Single()
            .Shown.Where(line => line.Key == "mitigation.supplier");
        Assert.NotEmpty(suppliers);
        Assert.DoesNotContain(suppliers.SelectMany(line => line.Cites),
            id => Base.FigureVersions(id)[0].Partner == "CHN");
    }

    [Fact]
    public void Coverage_counts_what_was_held_on_the_day()
    {
        var today = Count(Ask.Of(Shape.Coverage, null, Ask.Today), "figures");
        var earlier = Count(Ask.Of(Shape.Coverage, null, Ask.InNovember2025), "figures");

        Assert.Equal(Base.Content.Figures.Count(figure => figure.Known.On(Ask.Today)), today);
        Assert.InRange(earlier, 1, today - 1);
    }

    [Fact]
    public void Coverage_of_what_is_not_held_is_declined()
    {
        var answer = Ask.Of(Shape.Coverage, null, Ask.Today, (SlotName.Commodity, "promethium"));

        Assert.Equal(AnswerKind.Decline, answer.Kind);
    }

    private static int Count(Answer answer, string term) =>
        ((Term.Count)answer.Blocks.OfType<Block.Headline>().Single().Lines[0].Terms[term]).Number;
}
