using ExposureBot.Knowledge;

namespace ExposureBot.Storage.LiteDb;

/// <summary>Remembers the error that ended the use of a store; the first one stays.</summary>
internal sealed class StoreHealth(string path)
{
    private StoreException? _failure;

    /// <summary>Why the store no longer writes, or null while it does.</summary>
    public StoreException? Failure => Volatile.Read(ref _failure);

    /// <summary>The error to show for an exception; if it is final, it is remembered.</summary>
    public StoreException Report(Exception error)
    {
        if (Failure is { } earlier) return earlier;
        var fault = Faults.Of(error, path);
        return Faults.IsFinal(fault) ? Interlocked.CompareExchange(ref _failure, fault, null) ?? fault : fault;
    }
}
