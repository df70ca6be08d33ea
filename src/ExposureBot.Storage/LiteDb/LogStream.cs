namespace ExposureBot.Storage.LiteDb;

/// <summary>The log file, brought to the disk once for each checkpoint.</summary>
/// <remarks>
/// LiteDB flushes it whenever its background thread has caught up, some ten times for each checkpoint (measured), yet a
/// write is confirmed after the checkpoint only.
/// </remarks>
internal sealed class LogStream(FileStream file, StoreHealth health) : FailStopStream(file, health)
{
    private volatile bool _isAhead;

    public override void Write(byte[] buffer, int offset, int count)
    {
        _isAhead = true;
        base.Write(buffer, offset, count);
    }

    public override void Flush()
    {
        // Left to Sync.
    }

    /// <summary>Makes what was written last.</summary>
    public void Sync()
    {
        if (!_isAhead) return;
        _isAhead = false;
        base.Flush();
    }
}
