using System.Threading.Channels;
using ExposureBot.Knowledge;
using LiteDB;

namespace ExposureBot.Storage.LiteDb;

/// <summary>
/// The one thread that writes to a file. It takes all steps that wait, commits each, makes one checkpoint, and only then
/// tells the callers: a commit alone is still in memory, and concurrent writers break the file.
/// </summary>
internal sealed class WriterLane
{
    private const int LargestGroup = 256;
    private const int CheckpointAttempts = 3;

    private readonly Channel<LaneStep> _waiting =
        Channel.CreateUnbounded<LaneStep>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StoreFile _file;
    private readonly StoreHealth _health;

    private WriterLane(StoreFile file, StoreHealth health)
    {
        _file = file;
        _health = health;
    }

    public StoreFile File => _file;

    /// <summary>Opens the file on the lane's thread; a damaged file can make LiteDB run in circles, hence the limit.</summary>
    /// <exception cref="StoreException">The file could not be opened in time.</exception>
    public static WriterLane Start(string path, StoreHealth health, TimeSpan limit)
    {
        var opened = new TaskCompletionSource<WriterLane>();
        new Thread(() => Run(path, health, opened)) { IsBackground = true, Name = "store writer" }.Start();
        return Task.WaitAny([opened.Task], limit) == 0
            ? opened.Task.GetAwaiter().GetResult()
            : throw StoreMessages.TooSlow(path, limit);
    }

    /// <summary>Queues work; the task ends when what was written will survive the death of the process.</summary>
    public Task<T> RunAsync<T>(Func<LiteDatabase, Done<T>> work, CancellationToken stop)
    {
        if (_health.Failure is { } failure) return Task.FromException<T>(failure);
        var step = new LaneStep<T>(work, stop);
        return _waiting.Writer.TryWrite(step)
            ? step.Task
            : Task.FromException<T>(new ObjectDisposedException(nameof(IStore)));
    }

    /// <summary>Finishes what waits, then closes the file.</summary>
    public Task EndAsync()
    {
        _waiting.Writer.TryComplete();
        return _ended.Task;
    }

    private static void Run(string path, StoreHealth health, TaskCompletionSource<WriterLane> opened)
    {
        WriterLane lane;
        try
        {
            lane = new WriterLane(StoreFile.Open(path), health);
        }
        catch (Exception error)
        {
            opened.SetException(Faults.Of(error, path));
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
        var changed = false;
        var done = new List<LaneStep>(group.Count);
        foreach (var step in group)
        {
            if (step.IsCancelled) step.Cancel();
            else if (TryCommit(step, ref changed)) done.Add(step);
        }

        var failure = changed ? Checkpoint() : null;
        foreach (var step in done)
        {
            if (failure is null) step.Complete();
            else step.Fail(failure);
        }
    }

    private bool TryCommit(LaneStep step, ref bool changed)
    {
        try
        {
            if (_health.Failure is { } failure) throw failure;
            _file.Database.BeginTrans();
            var wrote = step.Work(_file.Database);
            if (!_file.Database.Commit()) throw StoreMessages.Damaged(_file.Path, "a transaction was lost");
            changed |= wrote;
            return true;
        }
        catch (Exception error)
        {
            Faults.Quietly(() => _file.Database.Rollback());
            step.Fail(_health.Report(error));
            return false;
        }
    }

    private StoreException? Checkpoint()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _file.Database.Checkpoint();
                return null;
            }
            catch (LiteException late) when (late.ErrorCode == LiteException.LOCK_TIMEOUT)
            {
                // Readers hold the file. What waits is committed, so it cannot be called "not done": it ends here.
                if (attempt == CheckpointAttempts) return _health.Report(StoreMessages.TooSlow(_file.Path, 3 * _file.Database.Timeout));
            }
            catch (Exception error)
            {
                return _health.Report(error);
            }
        }
    }
}
