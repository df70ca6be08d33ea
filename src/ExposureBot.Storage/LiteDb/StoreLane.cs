using System.Threading.Channels;
using ExposureBot.Knowledge;
using LiteDB;

namespace ExposureBot.Storage.LiteDb;

/// <summary>
/// The one thread that touches LiteDB. It takes all steps that wait, does them in one transaction, makes a checkpoint,
/// and only then tells the callers: a commit alone is still in memory.
/// </summary>
/// <remarks>
/// Reads go through it too. Two writers break the file; and the page cache of LiteDB 5.0.20 hands out pages that
/// another thread is recycling: one reader beside one writer got pages of the wrong type in 8 of 8 runs of our tests.
/// </remarks>
internal sealed class StoreLane
{
    private const int LargestGroup = 256;

    private readonly Channel<LaneStep> _waiting =
        Channel.CreateUnbounded<LaneStep>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StoreFile _file;
    private readonly StoreHealth _health;

    private StoreLane(StoreFile file, StoreHealth health)
    {
        _file = file;
        _health = health;
    }

    /// <summary>How long any step may take; a damaged file can make LiteDB run in circles.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Opens the file on the lane's thread.</summary>
    /// <exception cref="StoreException">The file could not be opened, or not in time.</exception>
    public static StoreLane Start(string path, StoreHealth health)
    {
        var opened = new TaskCompletionSource<StoreLane>();
        new Thread(() => Run(path, health, opened)) { IsBackground = true, Name = "store" }.Start();
        return Task.WaitAny([opened.Task], Limit) == 0
            ? opened.Task.GetAwaiter().GetResult()
            : throw health.Report(StoreMessages.TooSlow(path, Limit));
    }

    /// <summary>Queues a read; it sees only what will survive the death of the process.</summary>
    public Task<T> ReadAsync<T>(Func<LiteDatabase, T> read, CancellationToken stop) =>
        QueueAsync(new LaneStep<T>(StepKind.Read, database => new(read(database), false), stop));

    /// <summary>Queues a write; the task ends when what was written will survive the death of the process.</summary>
    public Task<T> WriteAsync<T>(Func<LiteDatabase, Done<T>> work, CancellationToken stop) =>
        QueueAsync(new LaneStep<T>(StepKind.Write, work, stop));

    /// <summary>Queues what must not run inside a transaction.</summary>
    public Task<T> AloneAsync<T>(Func<LiteDatabase, T> work, CancellationToken stop) =>
        QueueAsync(new LaneStep<T>(StepKind.Alone, database => new(work(database), false), stop));

    /// <summary>Finishes what waits, then closes the file.</summary>
    public async Task EndAsync()
    {
        _waiting.Writer.TryComplete();
        // A lane that hangs is left behind, and its lock with it, until the process ends.
        var patience = Task.Delay(_health.Failure is null ? Limit : TimeSpan.FromSeconds(2));
        await Task.WhenAny(_ended.Task, patience).ConfigureAwait(false);
    }

    private async Task<T> QueueAsync<T>(LaneStep<T> step)
    {
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(step), typeof(IStore));
        try
        {
            return await step.Task.WaitAsync(Limit).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw _health.Report(StoreMessages.TooSlow(_file.Path, Limit));
        }
    }

    private static void Run(string path, StoreHealth health, TaskCompletionSource<StoreLane> opened)
    {
        StoreLane lane;
        try
        {
            lane = new StoreLane(StoreFile.Open(path, health), health);
        }
        catch (StoreException error)
        {
            opened.SetException(error);
            return;
        }

        opened.SetResult(lane);
        lane.Serve();
    }

    private void Serve()
    {
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            var group = TakeGroup();
            // A transaction that fails ends the use of the store; a read that fails must not take others with it.
            if (_health.Failure is null && group.Exists(step => step.Kind == StepKind.Write)) Serve(group);
            else group.ForEach(step => Serve([step]));
        }

        _file.Dispose();
        _ended.SetResult();
    }

    private List<LaneStep> TakeGroup()
    {
        var group = new List<LaneStep>();
        while (group.Count < LargestGroup && _waiting.Reader.TryPeek(out var next))
        {
            if (next.Kind == StepKind.Alone && group.Count > 0) break;
            _waiting.Reader.TryRead(out var step);
            if (step!.IsCancelled) step.Cancel();
            else group.Add(step);
            if (next.Kind == StepKind.Alone) break;
        }

        return group;
    }

    private void Serve(List<LaneStep> group)
    {
        try
        {
            Work(group);
            group.ForEach(step => step.Complete());
        }
        catch (Exception error)
        {
            var fault = _health.Report(error);
            Faults.Quietly(() => _file.Database.Rollback());
            group.ForEach(step => step.Fail(fault));
        }
    }

    private void Work(List<LaneStep> group)
    {
        var isWriting = group.Exists(step => step.Kind == StepKind.Write);
        if (isWriting)
        {
            ThrowIfFailed();
            _file.Database.BeginTrans();
        }

        var changed = false;
        foreach (var step in group) changed |= step.Work(_file.Database);
        if (isWriting && !_file.Database.Commit()) throw StoreMessages.Damaged(_file.Path, "a transaction was lost");
        if (!changed) return;
        // The only barrier that LiteDB has: it waits for its background thread, copies the log, and flushes.
        _file.Database.Checkpoint();
        ThrowIfFailed();
    }

    private void ThrowIfFailed()
    {
        if (_health.Failure is { } failure) throw failure;
    }
}
