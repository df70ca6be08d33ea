using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering.Law;

public sealed class PaperRuleTests
{
    private const string Announcement61 = "ree_foreign_made_2025";

    [Theory]
    [InlineData("2025-10-20", PaperStage.PartlyInForce)]
    [InlineData("2025-11-20", PaperStage.Suspended)]
    [InlineData("2026-10-05", PaperStage.Suspended)]
    public void Announcement_61_has_the_stage_of_the_day(string day, PaperStage expected)
    {
        var paper = Find(Announcement61, day, "2026-11-24");

        Assert.Equal(expected, paper?.Current?.Stage);
    }

    [Theory]
    [InlineData("2025-10-20", "2025-12-01")]
    [InlineData("2025-12-20", null)]
    public void A_start_set_in_advance_is_held_until_it_is_withdrawn(string day, string? expected)
    {
        var paper = Find(Announcement61, day, day);

        Assert.Equal(expected, paper?.Next?.From.ToString());
    }

    [Fact]
    public void An_end_set_in_advance_is_said_as_long_as_no_extension_is_known()
    {
        var paper = Find(Announcement61, "2025-11-20", "2025-11-20");

        Assert.Equal(("2026-11-10", null), (paper?.Until.ToString(), paper?.FirstUntil?.ToString()));
    }

    [Fact]
    public void An_extension_moves_the_end_and_keeps_the_first_one()
    {
        var paper = Find(Announcement61, "2026-10-05", "2026-11-24");

        Assert.Equal(("2027-01-10", "2026-11-10"), (paper?.Until.ToString(), paper?.FirstUntil?.ToString()));
    }

    [Fact]
    public void An_end_in_the_past_without_a_successor_is_overdue()
    {
        var paper = Find("us_gallium_germanium_ban_2024", "2026-12-01", "2026-12-01");

        Assert.True(paper?.IsOverdue);
    }

    [Fact]
    public void On_a_boundary_day_the_later_stage_holds()
    {
        var paper = Find("seafood_ban_2023", "2025-06-29", "2025-06-29");

        Assert.Equal(PaperStage.Ended, paper?.Current?.Stage);
    }

    [Fact]
    public void An_end_that_was_seen_only_afterwards_is_open_before()
    {
        var paper = Find("seafood_ban_2023", "2025-06-28", "2025-06-28");

        Assert.Equal((PaperStage.InForce, null), (paper?.Current?.Stage, paper?.Until));
    }

    [Fact]
    public void A_measure_that_became_known_later_has_no_stage()
    {
        Assert.Null(Find("japan_dual_use_ban_2026", "2025-11-20", "2025-11-20"));
    }

    [Theory]
    [InlineData("2025-10-20")]
    [InlineData("2025-11-20")]
    [InlineData("2026-03-01")]
    [InlineData("2026-11-24")]
    public void A_stage_comes_only_from_the_measure_itself_and_from_what_was_known(string day)
    {
        var date = Asking.Day(day);

        var found = RealBase.Snapshot.Content.Measures
            .Select(measure => PaperRule.Find(measure, Clocks.At(date), RealBase.Snapshot)).OfType<PaperState>()
                .ToList();

        Assert.NotEmpty(found);
        Assert.All(found.Where(paper => paper.Current is not null), paper =>
        {
            Assert.Contains(paper.Current!, RealBase.Snapshot.StagesOf(paper.Measure.Id));
            Assert.True(paper.Current!.Known.On(date) && paper.Current.From.Start <= date);
        });
    }

    private static PaperState? Find(string measure, string asOf, string knownOn) => PaperRule.Find(
        RealBase.Snapshot.Measures[measure],
        new Clocks(Asking.Day(knownOn), Asking.Day(knownOn), Asking.Day(asOf), false, true),
        RealBase.Snapshot);
}
