namespace ExposureBot.Storage.LiteDb;

/// <summary>The data file; it is overwritten only with what the log holds on the disk already.</summary>
internal sealed class DataStream(FileStream file, StoreHealth health, LogStream log) : FailStopStream(file, health)
{
    public override void Write(byte[] buffer, int offset, int count)
    {
        log.Sync();
        base.Write(buffer, offset, count);
    }
}
