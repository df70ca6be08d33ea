namespace ExposureBot.Storage.LiteDb;

/// <summary>
/// A file that is left as it stands at the first error, as if the process had been killed at that moment: LiteDB
/// survives a kill, but after a failed write its background thread ends and its next checkpoint waits forever.
/// </summary>
/// <remarks>Once <see cref="StoreHealth.Failure"/> is set, for whatever reason, nothing more is written.</remarks>
internal class FailStopStream(FileStream file, StoreHealth health) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return file.Read(buffer, offset, count);
        }
        catch (IOException error)
        {
            throw health.Report(error);
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        var end = file.Position + count;
        UnlessFailed(() => file.Write(buffer, offset, count));
        file.Position = end;
    }

    public override void SetLength(long value) => UnlessFailed(() => file.SetLength(value));

    /// <summary>LiteDB flushes to make things last, so this goes through to the disk.</summary>
    public override void Flush() => UnlessFailed(() => file.Flush(flushToDisk: true));

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        base.Dispose(disposing);
    }

    private void UnlessFailed(Action action)
    {
        if (health.Failure is not null) return;
        try
        {
            action();
        }
        catch (IOException error)
        {
            health.Report(error);
        }
        catch (ArgumentOutOfRangeException tooLong)
        {
            // So .NET reports that a file may not grow beyond a limit or quota.
            health.Report(new IOException(tooLong.Message, Faults.NoSpaceLeft));
        }
    }
}
