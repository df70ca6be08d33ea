using ExposureBot.Answering;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering;

public sealed class OneShapeTests
{
    [Fact]
    public void Dysprosium_today_is_led_by_the_named_analyst_with_the_rare_earths_as_nearest()
    {
        var answer = Dependence("dysprosium", Ask.Today);

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.Equal(["F-R3-007"], answer.Cited<Block.Headline>());
        Assert.Equal(["F-CNEX-010"], answer.Cited<Block.Nearest>());
        Assert.Equal(["E-2025-10-30-sojitz"], answer.Cited<Block.Remark>());
        Assert.Subset(
            answer.Cited<Block.AlsoHeld>().ToHashSet(), new HashSet<string> { "F-R3-001", "F-MON-030", "F-R3-015" });
    }

    [Fact]
    public void Dysprosium_as_known_in_November_2025_is_led_by_2012_and_says_nothing_of_2026()
    {
        var answer = Dependence("dysprosium", new DateOnly(2025, 11, 20));

        Assert.Equal(["F-R3-001"], answer.Cited<Block.Headline>());
        Assert.DoesNotContain(answer.Blocks.SelectMany(block => block.Lines()).SelectMany(line => line.Cites), id =>
            RealBase.Snapshot.FigureVersions(id).Any(figure => figure.Known.From.Year == 2026));
    }

    [Fact]
    public void Japans_dependence_in_November_2025_shows_the_articles_claim_beside_a_sourced_headline()
    {
        var answer = Dependence("rare_earths", Ask.InNovember2025);

        Assert.Equal(["F-JPR-006"], answer.Cited<Block.Headline>());
        Assert.Contains("F-SEED-004", answer.Cited<Block.AlsoHeld>());
    }

    [Fact]
    public void Chinas_share_of_mining_says_which_edition_was_revised()
    {
        var answer = Ask.Of(Shape.One, null, Ask.Today,
            (SlotName.Supplier, "CHN"), (SlotName.Commodity, "rare_earths"), (SlotName.Stage, "mine"));

        Assert.Equal(["F-U26S-008"], answer.Cited<Block.Headline>());
        Assert.Equal(
            ["F-U26S-004", "F-U25R-040", "F-SEED-002", "F-IEA-095"], answer.Cited<Block.AlsoHeld>());
    }

    [Fact]
    public void Chinas_share_of_exports_shows_the_articles_claim_beside_the_two_parts_that_are_held()
    {
        var answer = Ask.Of(Shape.One, "export_share", Ask.InNovember2025,
            (SlotName.Supplier, "CHN"), (SlotName.Commodity, "rare_earths"));

        Assert.Equal(["F-CTW-020", "F-CTW-005"], answer.Cited<Block.Headline>());
        Assert.Contains("F-SEED-003", answer.Cited<Block.AlsoHeld>());
    }

    [Fact]
    public void A_headline_of_the_media_comes_with_the_nearest_figure()
    {
        var answer = Ask.Of(Shape.One, null, Ask.Today,
            (SlotName.Importer, "KOR"), (SlotName.Supplier, "CHN"), (SlotName.Commodity, "rare_earths"));

        Assert.Equal(["F-R3-128"], answer.Cited<Block.Headline>());
        Assert.Equal(["F-KOR-030", "F-HEAD-006"], answer.Cited<Block.AlsoHeld>());
        Assert.Equal(["F-MC-001"], answer.Cited<Block.Nearest>());
    }

    [Fact]
    public void A_company_without_figures_is_declined_with_its_countrys_figure_as_nearest()
    {
        var answer = Ask.Of(Shape.One, "stockpile_days", Ask.Today,
            (SlotName.Company, "toyota"), (SlotName.Commodity, "dysprosium"));

        Assert.Equal(AnswerKind.Decline, answer.Kind);
        Assert.Empty(answer.Cited<Block.Headline>());
        Assert.Equal(["F-JPR-014"], answer.Cited<Block.Nearest>());
    }

    [Fact]
    public void A_year_without_a_figure_is_declined_and_the_nearest_year_is_labelled()
    {
        var answer = Ask.Of(Shape.One, null, Ask.Today,
            (SlotName.Importer, "JPN"), (SlotName.Supplier, "CHN"), (SlotName.Commodity, "rare_earths"),
            (SlotName.Year, "2019"));

        Assert.Equal(AnswerKind.Decline, answer.Kind);
        Assert.Equal(["F-JPR-007"], answer.Cited<Block.Nearest>());
        Assert.True(Assert.Single(answer.Blocks.OfType<Block.Nearest>()).Line.Terms.ContainsKey("year"));
    }

    [Fact]
    public void The_metric_that_the_rule_filled_in_is_marked_as_a_default()
    {
        var answer = Dependence("rare_earths", Ask.Today);

        Assert.Equal(new Slot("import_share", Origin.Default), answer.Question.Metric);
    }

    private static Answer Dependence(string commodity, DateOnly day) => Ask.Of(Shape.One, null, day,
        (SlotName.Importer, "JPN"), (SlotName.Supplier, "CHN"), (SlotName.Commodity, commodity));
}
