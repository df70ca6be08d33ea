using ExposureBot.Answering.Law;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering.Law;

public sealed class FamilyRuleTests
{
    [Fact]
    public void The_ban_on_seafood_shows_the_ban_the_reopening_and_both_practices()
    {
        var shown = Choose(Asking.On("2025-11-20", Shape.Status, (SlotName.Measure, "seafood_ban")));

        Assert.Equal(
            ["seafood_stop_2025", "sea_cucumber_hold_2025", "seafood_ban_2023", "seafood_resumption_2025"],
            shown.Ids.Take(4));
    }

    [Fact]
    public void A_year_picks_the_member()
    {
        var shown = Choose(Asking.Of(
            Shape.Status, (SlotName.Measure, "seafood_ban"), (SlotName.Year, "2023"), (SlotName.Actor, "CHN")));

        Assert.Contains(shown.Papers, paper => paper.Measure.Id == "seafood_ban_2023");
        Assert.DoesNotContain(shown.Papers, paper => paper.Measure.Id == "seafood_resumption_2025");
    }

    [Fact]
    public void The_one_part_that_names_the_goods_stands_for_its_bundle()
    {
        var shown = Choose(Asking.Of(
            Shape.Status, (SlotName.Commodity, "gallium"), (SlotName.Importer, "USA"), (SlotName.Supplier, "CHN")));

        Assert.Contains(shown.Papers, paper => paper.Measure.Id == "us_gallium_germanium_ban_2024");
        Assert.DoesNotContain(shown.Papers, paper => paper.Measure.Id == "us_dual_use_ban_2024");
    }

    [Fact]
    public void A_suspended_bundle_does_not_hide_the_licence_duty_in_force()
    {
        var shown = Choose(Asking.On("2025-11-20", Shape.Status, (SlotName.Measure, "ree_export_controls")));

        Assert.Equal(["october_2025_controls", "ree_licensing_2025"], shown.Papers.Take(2)
            .Select(paper => paper.Measure.Id));
    }

    [Fact]
    public void A_ban_of_another_family_on_the_same_place_is_not_hidden()
    {
        var shown = Choose(Asking.Of(
            Shape.Status, (SlotName.Measure, "ree_export_controls"), (SlotName.Importer, "JPN"),
                (SlotName.Supplier, "CHN")));

        Assert.Equal("japan_dual_use_ban_2026", Assert.Single(shown.Related).Measure.Id);
    }

    private static ShownItems Choose(Question question) =>
        FamilyRule.Choose(AskedItems.Find(question, RealBase.Snapshot), question, RealBase.Snapshot);
}
