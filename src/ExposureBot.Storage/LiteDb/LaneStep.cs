using ExposureBot.Knowledge;
using LiteDB;

namespace ExposureBot.Storage.LiteDb;

/// <summary>What a step in the lane came to.</summary>
/// <param name="Changed">Whether anything was written.</param>
internal readonly record struct Done<T>(T Value, bool Changed);

/// <summary>What a step needs.</summary>
internal enum StepKind
{
    /// <summary>Only reads; it is served even by a store that no longer writes.</summary>
    Read,

    /// <summary>Writes, in one transaction with its neighbours.</summary>
    Write,

    /// <summary>Neither neighbours nor a transaction.</summary>
    Alone,
}

/// <summary>One caller's work in the lane.</summary>
internal abstract class LaneStep(StepKind kind)
{
    public StepKind Kind { get; } = kind;

    /// <summary>Whether the caller has given up; a step that has begun is finished all the same.</summary>
    public abstract bool IsCancelled { get; }

    /// <summary>Works on the lane's thread; true if anything was written.</summary>
    public abstract bool Work(LiteDatabase database);

    public abstract void Complete();

    public abstract void Cancel();

    public abstract void Fail(StoreException error);
}

/// <inheritdoc/>
internal sealed class LaneStep<T>(StepKind kind, Func<LiteDatabase, Done<T>> work, CancellationToken stop)
    : LaneStep(kind)
{
    // The lane must not run its callers' code.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _value;

    public Task<T> Task => _done.Task;

    public override bool IsCancelled => stop.IsCancellationRequested;

    public override bool Work(LiteDatabase database)
    {
        var (value, changed) = work(database);
        _value = value;
        return changed;
    }

    public override void Complete() => _done.TrySetResult(_value!);

    public override void Cancel() => _done.TrySetCanceled(stop);

    public override void Fail(StoreException error) => _done.TrySetException(error);
}
