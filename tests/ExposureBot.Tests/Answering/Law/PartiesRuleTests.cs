using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering.Law;

public sealed class PartiesRuleTests
{
    [Fact]
    public void On_the_seafood_stop_Japan_denies_a_notice_and_China_does_neither()
    {
        var sides = Find("seafood_stop_2025", "2025-11-20");

        Assert.Equal(
            [("implementing", "mao_ning", Stance.Neither), ("affected", "kihara", Stance.Denies)],
            sides.Select(side => (ClosedList.Word(side.Party), side.Positions[0].Who, side.Positions[0].Stance)));
    }

    [Fact]
    public void A_side_without_a_position_is_silent_and_named()
    {
        var sides = Find("ree_foreign_made_2025", "2025-11-20");

        Assert.Equal([Party.Implementing, Party.Affected], sides.Select(side => side.Party));
        Assert.All(sides, side => Assert.Empty(side.Positions));
    }

    [Fact]
    public void A_third_party_speaks_only_if_it_took_a_position()
    {
        Assert.Contains(Find("seafood_stop_2025", "2025-12-31"), side => side.Party == Party.Third);
    }

    private static System.Collections.Immutable.ImmutableArray<PartyPositions> Find(string item, string day) =>
        PartiesRule.Find([item], Clocks.At(Asking.Day(day)), RealBase.Snapshot);
}
