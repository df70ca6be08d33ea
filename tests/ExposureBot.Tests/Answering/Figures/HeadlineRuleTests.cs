using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Answering.Figures;

/// <summary>The headline rule over every key of the base, on days between which much became known.</summary>
public sealed class HeadlineRuleTests
{
    private static readonly Snapshot Base = RealBase.Snapshot;

    public static TheoryData<DateOnly> Days { get; } =
    [
        new DateOnly(2023, 6, 30), new DateOnly(2025, 11, 20), Ask.InNovember2025, new DateOnly(2026, 2, 7), Ask.Today,
    ];

    [Theory, MemberData(nameof(Days))]
    public void No_headline_is_a_claim_without_a_source(DateOnly day) =>
        Assert.DoesNotContain(Winners(day), figure => Tiers.Of(figure, Base) == Tier.D);

    [Theory, MemberData(nameof(Days))]
    public void No_headline_was_known_later(DateOnly day) =>
        Assert.DoesNotContain(Winners(day), figure => !figure.Known.On(day));

    [Theory, MemberData(nameof(Days))]
    public void No_headline_is_superseded_by_what_was_known(DateOnly day) =>
        Assert.DoesNotContain(Winners(day), figure =>
            Base.SupersededBy(figure.Id) is { } newer && newer.Known.On(day));

    [Theory, MemberData(nameof(Days))]
    public void No_headline_is_a_projection_unless_the_metric_is_one(DateOnly day) =>
        Assert.DoesNotContain(Winners(day), figure =>
            KnownFigures.IsPlan(figure) && !KnownFigures.AsksPlans(figure.Metric, figure.Commodity, Base));

    [Theory, MemberData(nameof(Days))]
    public void No_headline_is_marked_as_unfit_to_lead(DateOnly day) =>
        Assert.DoesNotContain(Winners(day), figure =>
            figure.Headline == HeadlineUse.No && figure.Class != FigureClass.Projection);

    [Theory, MemberData(nameof(Days))]
    public void No_tie_is_left_to_the_id(DateOnly day) =>
        Assert.DoesNotContain(
            Choices(day).SelectMany(choice => choice.Losers), loser => loser.Why == NotChosen.LaterId);

    [Fact]
    public void The_headline_does_not_depend_on_the_order_of_the_records()
    {
        var ask = Ask.About(new FigureKey("import_share", "JPN", "CHN", "rare_earths"), Ask.Today);
        var rows = KnownFigures.Of(ask, Base);

        var forwards = HeadlineRule.Choose(rows, ask, Base).Single();
        var backwards = HeadlineRule.Choose(rows.Reverse(), ask, Base).Single();

        Assert.Equal(forwards.Winners, backwards.Winners);
    }

    [Fact]
    public void Every_row_that_does_not_lead_has_a_reason()
    {
        var ask = Ask.About(new FigureKey("mine_production_share", "CHN", "WLD", "rare_earths"), Ask.Today);

        var choice = HeadlineRule.Choose(KnownFigures.Of(ask, Base), ask, Base).Single();

        Assert.Equal(NotChosen.Superseded, Why("F-U25R-040"));
        Assert.Equal(NotChosen.NamesNoSource, Why("F-SEED-002"));
        Assert.Equal(NotChosen.MayNotLead, Why("F-MAG-014"));
        Assert.Equal(NotChosen.Older, Why("F-U26S-004"));

        NotChosen Why(string id) => choice.Losers.Single(loser => loser.Figure.Id == id).Why;
    }

    [Fact]
    public void A_month_leads_only_if_it_ends_long_after_the_newest_year()
    {
        var year = Some.Figure("year", period: Some.Year(2023));
        var soon = Some.Figure("soon", period: Some.Month(2025, 6));
        var late = Some.Figure("late", period: Some.Month(2025, 7));

        Assert.Equal("year", Leader(year, soon));
        Assert.Equal("late", Leader(year, late));
    }

    [Fact]
    public void A_part_leads_only_without_the_whole()
    {
        var whole = Some.Figure("whole", period: Some.Year(2022));
        var part = Some.Figure("part", period: Some.Year(2024)) with { Scope = Scope.Narrower };

        Assert.Equal("whole", Leader(whole, part));
        Assert.Equal("part", Leader(part));
    }

    [Fact]
    public void A_better_class_of_source_leads_unless_it_is_three_years_older()
    {
        var media = Some.Figure("media", period: Some.Year(2025)) with { Class = FigureClass.Media };
        var recent = Some.Figure("recent", period: Some.Year(2022));
        var old = Some.Figure("old", period: Some.Year(2021));

        Assert.Equal("recent", Leader(media, recent));
        Assert.Equal("media", Leader(media, old));
    }

    private static string? Leader(params Figure[] rows)
    {
        var ask = Ask.About(rows[0].Key, Ask.Today);
        return HeadlineRule.Choose(rows, ask, Base).Single().Leader?.Id;
    }

    private static IEnumerable<Choice> Choices(DateOnly day) => Base.Content.Figures
        .Select(figure => figure.Key).Distinct()
        .Select(key => Ask.About(key, day))
        .SelectMany(ask => HeadlineRule.Choose(KnownFigures.Of(ask, Base), ask, Base));

    private static IEnumerable<Figure> Winners(DateOnly day) => Choices(day).SelectMany(choice => choice.Winners);
}
