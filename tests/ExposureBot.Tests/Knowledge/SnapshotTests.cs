using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Knowledge;

public sealed class SnapshotTests
{
    [Fact]
    public void The_groups_above_a_good_are_listed_nearest_first()
    {
        var above = RealBase.Snapshot.Above("dysprosium");

        Assert.Equal(["heavy_rare_earths", "rare_earths"], above.Take(2));
        Assert.Null(RealBase.Snapshot.Commodities[above[^1]].Parent);
    }

    [Fact]
    public void A_good_is_below_its_groups_and_not_below_itself()
    {
        Assert.True(RealBase.Snapshot.IsBelow("dysprosium", "rare_earths"));
        Assert.False(RealBase.Snapshot.IsBelow("rare_earths", "dysprosium"));
        Assert.False(RealBase.Snapshot.IsBelow("rare_earths", "rare_earths"));
    }

    [Fact]
    public void Nothing_is_above_what_is_unknown() => Assert.Empty(RealBase.Snapshot.Above("unobtainium"));
}
