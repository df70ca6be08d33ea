using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering.Law;

public sealed class PracticeRuleTests
{
    [Fact]
    public void The_seafood_stop_is_reported_and_goes_on()
    {
        var state = Find("seafood_stop_2025", "2025-11-20");

        Assert.Equal((PracticeLevel.Reported, false), (state!.Level, state.IsEnded));
    }

    [Fact]
    public void Nothing_is_found_before_the_first_instance_is_known()
    {
        Assert.Null(Find("seafood_stop_2025", "2025-11-18"));
    }

    [Fact]
    public void A_practice_is_documented_only_once_an_instance_stands_on_record_or_in_data()
    {
        var early = Find("ree_squeeze_japan_2026", "2026-01-10");
        var late = Find("ree_squeeze_japan_2026", "2026-11-24");

        Assert.Equal((PracticeLevel.Reported, PracticeLevel.Documented), (early!.Level, late!.Level));
    }

    [Fact]
    public void A_practice_ends_on_its_recorded_end()
    {
        Assert.True(Find("seafood_testing_2023", "2025-11-20")!.IsEnded);
    }

    [Fact]
    public void Every_instance_was_held_on_the_day()
    {
        var day = Asking.Day("2026-01-31");

        var states = RealBase.Snapshot.Content.Practices
            .Select(practice => PracticeRule.Find(practice, Clocks.At(day), RealBase.Snapshot))
                .OfType<PracticeState>().ToList();

        Assert.NotEmpty(states);
        Assert.All(states, state => Assert.All(state.Instances, instance => Assert.True(instance.Known.On(day))));
    }

    private static PracticeState? Find(string practice, string day) =>
        PracticeRule.Find(RealBase.Snapshot.Practices[practice], Clocks.At(Asking.Day(day)), RealBase.Snapshot);
}
