using ExposureBot.Web.Channels.BotFramework;
using ExposureBot.Web.Tests.Support;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class SeenActivitiesTests
{
    private readonly StoppedClock clock = new(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("msteams", "c", "1", false)]
    [InlineData("msteams", "c", "2", true)]
    [InlineData("msteams", "d", "1", true)]
    [InlineData("emulator", "c", "1", true)]
    public void The_same_id_in_the_same_conversation_is_not_new(
        string channel, string conversation, string id, bool expected)
    {
        var seen = new SeenActivities(clock);
        seen.IsNew("msteams", "c", "1");

        Assert.Equal(expected, seen.IsNew(channel, conversation, id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_an_id_everything_is_new(string? id)
    {
        var seen = new SeenActivities(clock);
        seen.IsNew("msteams", "c", id);

        Assert.True(seen.IsNew("msteams", "c", id));
    }

    [Fact]
    public void After_five_minutes_it_is_forgotten()
    {
        var seen = new SeenActivities(clock);
        seen.IsNew("msteams", "c", "1");
        clock.Now += TimeSpan.FromMinutes(6);

        Assert.True(seen.IsNew("msteams", "c", "1"));
    }

    [Fact]
    public void A_turn_that_failed_can_be_taken_again()
    {
        var seen = new SeenActivities(clock);
        seen.IsNew("msteams", "c", "1");

        seen.Forget("msteams", "c", "1");

        Assert.True(seen.IsNew("msteams", "c", "1"));
    }
}
