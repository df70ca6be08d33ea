using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering.Law;

public sealed class ReachRuleTests
{
    [Theory]
    [InlineData("2026-04-29", null)]
    [InlineData("2026-04-30", "2026-02-28")]
    public void Sixty_days_of_silence_are_said(string now, string? expected)
    {
        var records = RealBase.Snapshot.InstancesOf("seafood_stop_2025").Cast<IRecord>();

        var reach = ReachRule.Find(records, Clocks.At(Asking.Day(now)));

        Assert.Equal(expected, reach?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
