using ExposureBot.Knowledge;
using LiteDB;

namespace ExposureBot.Storage.LiteDb;

/// <summary>A store in one LiteDB file: reads on any thread, writes in one lane.</summary>
internal sealed class LiteDbStore : IStore
{
    private static readonly TimeSpan OpenLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(30);

    private readonly StoreHealth _health;
    private readonly WriterLane _lane;
    private readonly string _path;
    private readonly Documents _documents;
    private readonly BaseVersions _bases;
    private volatile bool _disposed;

    private LiteDbStore(string path, WriterLane lane, StoreHealth health)
    {
        _path = path;
        _lane = lane;
        _health = health;
        _documents = new Documents(path);
        _bases = new BaseVersions(path);
    }

    public StoreException? Failure => _health.Failure;

    /// <exception cref="StoreException">It is in use, cannot be written, or is damaged.</exception>
    public static LiteDbStore Open(string path)
    {
        var full = Path.GetFullPath(path);
        var health = new StoreHealth(full);
        return new LiteDbStore(full, WriterLane.Start(full, health, OpenLimit), health);
    }

    public Task<BaseText?> ReadBaseAsync(CancellationToken stop) => ReadAsync(_bases.Read, stop);

    public Task<string?> ReadBaseVersionAsync(CancellationToken stop) => ReadAsync(BaseVersions.ReadVersion, stop);

    public Task<LoadOutcome> LoadBaseAsync(BaseText text, DateTimeOffset now, CancellationToken stop)
    {
        RowChanges.Check(text);
        return _lane.RunAsync(database => _bases.Load(database, text, now), stop);
    }

    public Task<StoredDocument?> ReadAsync(DocumentKind kind, string key, CancellationToken stop) =>
        ReadAsync(database => _documents.Read(database, kind, StoreKey.Of(key)), stop);

    public Task<IReadOnlyList<StoredDocument>> ListAsync(
        DocumentKind kind, string prefix, int limit, CancellationToken stop) =>
        ReadAsync<IReadOnlyList<StoredDocument>>(
            database => _documents.List(database, kind, StoreKey.Of(prefix), limit), stop);

    public Task<string?> WriteAsync(
        DocumentKind kind, string key, string json, string? etag, DateTimeOffset? expires, CancellationToken stop)
    {
        StoreLimits.Check(key, json);
        var (stored, until) = (StoreKey.Of(key), StoreLimits.ToMillisecond(expires));
        return _lane.RunAsync(database => _documents.Write(database, kind, stored, json, etag, until), stop);
    }

    public Task<int> DeleteAsync(DocumentKind kind, string prefix, CancellationToken stop) =>
        InBatchesAsync(database => Documents.Delete(database, kind, StoreKey.Of(prefix)), stop);

    public async Task<int> ExpireAsync(DateTimeOffset now, CancellationToken stop)
    {
        var expired = 0;
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            expired += await InBatchesAsync(database => Documents.Expire(database, kind, now), stop).ConfigureAwait(false);
        }

        return expired;
    }

    /// <exception cref="StoreException">The file exists or cannot be written.</exception>
    public Task BackupAsync(string path, CancellationToken stop)
    {
        var target = Path.GetFullPath(path);
        return _lane.RunAsync(database => Backup.Copy(database, _path, target), stop);
    }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        await _lane.EndAsync().ConfigureAwait(false);
    }

    private async Task<int> InBatchesAsync(Func<LiteDatabase, Done<int>> batch, CancellationToken stop)
    {
        for (var total = 0; ;)
        {
            var done = await _lane.RunAsync(batch, stop).ConfigureAwait(false);
            if (done == 0) return total;
            total += done;
        }
    }

    /// <summary>Reads off the caller's thread: a read may wait for a checkpoint, and a damaged file may never answer.</summary>
    private async Task<T> ReadAsync<T>(Func<LiteDatabase, T> read, CancellationToken stop)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        try
        {
            return await Task.Run(() => read(_lane.File.Database), stop).WaitAsync(ReadLimit, stop).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw _health.Report(StoreMessages.TooSlow(_path, ReadLimit));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            throw _health.Report(error);
        }
    }
}
