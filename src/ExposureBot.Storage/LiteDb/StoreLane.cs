using System.Threading.Channels;
using ExposureBot.Knowledge;
using LiteDB;

namespace ExposureBot.Storage.LiteDb;

/// <summary>
/// The one thread that touches LiteDB. It takes all steps that wait, commits each, makes one checkpoint, and only then
/// tells the callers: a commit alone is still in memory.
/// </summary>
/// <remarks>
/// Reads go through it too. Two writers break the file; and the page cache of LiteDB 5.0.20 hands out pages that another
/// thread is recycling, so that even one reader beside one writer got pages of the wrong type (seen in the tests).
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
        QueueAsync(new LaneStep<T>(database => new(read(database), false), isReading: true, stop));

    /// <summary>Queues a transaction; the task ends when what was written will survive the death of the process.</summary>
    public Task<T> WriteAsync<T>(Func<LiteDatabase, Done<T>> work, CancellationToken stop) =>
        QueueAsync(new LaneStep<T>(work, isReading: false, stop));

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
        var group = new List<LaneStep>();
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < LargestGroup && _waiting.Reader.TryRead(out var step)) group.Add(step);
            Serve(group);
            group.Clear();
        }

        _file.Dispose();
        _ended.SetResult();
    }

    private void Serve(List<LaneStep> group)
    {
        var unconfirmed = new List<LaneStep>();
        foreach (var step in group)
        {
            if (step.IsCancelled) step.Cancel();
            else if (TryWork(step) is not { } changed) continue;
            else if (changed || unconfirmed.Count > 0) unconfirmed.Add(step);
            else step.Complete();
        }

        if (unconfirmed.Count == 0) return;
        var failure = Confirm();
        foreach (var step in unconfirmed)
        {
            if (failure is null) step.Complete();
            else step.Fail(failure);
        }
    }

    /// <summary>Whether the step has written, or null if it failed and was told so.</summary>
    private bool? TryWork(LaneStep step)
    {
        try
        {
            if (step.IsReading) return step.Work(_file.Database);
            if (_health.Failure is { } failure) throw failure;
            _file.Database.BeginTrans();
            var changed = step.Work(_file.Database);
            return _file.Database.Commit() ? changed : throw StoreMessages.Damaged(_file.Path, "a transaction was lost");
        }
        catch (Exception error)
        {
            var fault = _health.Report(error);
            if (!step.IsReading) Faults.Quietly(() => _file.Database.Rollback());
            step.Fail(fault);
            return null;
        }
    }

    /// <summary>The only barrier that LiteDB has: it waits for its background thread, copies the log, and flushes.</summary>
    private StoreException? Confirm()
    {
        try
        {
            _file.Database.Checkpoint();
            return _health.Failure;
        }
        catch (Exception error)
        {
            return _health.Report(error);
        }
    }
}
