namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>The turns of one conversation, one after the other: a second question waits for the answer to the first.</summary>
internal sealed class TurnQueue
{
    private readonly Lock gate = new();
    private Task tail = Task.CompletedTask;
    private int waiting;

    /// <summary>How many wait or run.</summary>
    public int Length => Volatile.Read(ref waiting);

    /// <summary>Runs <paramref name="turn"/> after all that were added before; it must not throw.</summary>
    public Task Add(Func<Task> turn)
    {
        lock (gate)
        {
            Interlocked.Increment(ref waiting);
            return tail = AfterAsync(tail, turn);
        }
    }

    private async Task AfterAsync(Task before, Func<Task> turn)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await turn();
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
