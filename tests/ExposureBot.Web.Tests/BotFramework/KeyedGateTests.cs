using ExposureBot.Web.Hosting;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class KeyedGateTests
{
    private readonly KeyedGate gate = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_at_a_time_for_one_key()
    {
        var first = await gate.EnterAsync("a", Stop);
        var second = gate.EnterAsync("a", Stop);
        var waited = !second.IsCompleted;

        first.Dispose();

        using var passed = await second;
        Assert.True(waited);
    }

    [Fact]
    public async Task Another_key_does_not_wait()
    {
        using var first = await gate.EnterAsync("a", Stop);

        var other = gate.EnterAsync("b", Stop);

        Assert.True(other.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Who_gives_up_lets_the_next_one_in()
    {
        using var impatient = new CancellationTokenSource();
        var first = await gate.EnterAsync("a", Stop);
        var second = gate.EnterAsync("a", impatient.Token);
        var third = gate.EnterAsync("a", Stop);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.AsTask());
        first.Dispose();

        using var passed = await third;
    }

    [Fact]
    public async Task Who_gives_up_leaves_nothing_behind()
    {
        using var impatient = new CancellationTokenSource();
        var first = await gate.EnterAsync("a", Stop);
        var second = gate.EnterAsync("a", impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.AsTask());
        first.Dispose();

        using var next = await gate.EnterAsync("a", Stop);
        var waiting = gate.EnterAsync("a", Stop);

        Assert.False(waiting.IsCompleted);
    }
}
