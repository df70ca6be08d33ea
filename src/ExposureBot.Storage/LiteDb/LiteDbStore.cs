using ExposureBot.Knowledge;
using LiteDB;

namespace ExposureBot.Storage.LiteDb;

/// <summary>A store in one LiteDB file; all its work is done by one <see cref="StoreLane"/>.</summary>
internal sealed class LiteDbStore : IStore
{
    private readonly StoreHealth _health;
    private readonly StoreLane _lane;
    private readonly string _path;
    private readonly Documents _documents;
    private readonly BaseVersions _bases;

    private LiteDbStore(string path, StoreLane lane, StoreHealth health)
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
        return new LiteDbStore(full, StoreLane.Start(full, health), health);
    }

    public Task<BaseText?> ReadBaseAsync(CancellationToken stop) => _lane.ReadAsync(_bases.Read, stop);

    public Task<string?> ReadBaseVersionAsync(CancellationToken stop) =>
        _lane.ReadAsync(BaseVersions.ReadVersion, stop);

    public Task<LoadOutcome> LoadBaseAsync(BaseText text, DateTimeOffset now, CancellationToken stop)
    {
        RowChanges.Check(text);
        return _lane.WriteAsync(database => _bases.Load(database, text, now), stop);
    }

    public Task<StoredDocument?> ReadAsync(DocumentKind kind, string key, CancellationToken stop) =>
        _lane.ReadAsync(database => _documents.Read(database, kind, StoreKey.Of(key)), stop);

    public Task<IReadOnlyList<StoredDocument>> ListAsync(
        DocumentKind kind, string prefix, int limit, CancellationToken stop) =>
        _lane.ReadAsync<IReadOnlyList<StoredDocument>>(
            database => _documents.List(database, kind, StoreKey.Of(prefix), limit), stop);

    public Task<string?> WriteAsync(
        DocumentKind kind, string key, string json, string? etag, DateTimeOffset? expires, CancellationToken stop)
    {
        StoreLimits.Check(key, json);
        var (stored, until) = (StoreKey.Of(key), StoreLimits.ToMillisecond(expires));
        return _lane.WriteAsync(database => _documents.Write(database, kind, stored, json, etag, until), stop);
    }

    public Task<int> DeleteAsync(DocumentKind kind, string prefix, CancellationToken stop) =>
        InBatchesAsync(database => Documents.Delete(database, kind, StoreKey.Of(prefix)), stop);

    public async Task<int> ExpireAsync(DateTimeOffset now, CancellationToken stop)
    {
        var expired = 0;
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            var done = InBatchesAsync(database => Documents.Expire(database, kind, now), stop);
            expired += await done.ConfigureAwait(false);
        }

        return expired;
    }

    /// <exception cref="StoreException">The target exists or cannot be written, or the store has failed.</exception>
    public async Task BackupAsync(string path, CancellationToken stop)
    {
        if (Failure is { } failure) throw failure;
        var target = Path.GetFullPath(path);
        await _lane.AloneAsync(database => Backup.Copy(database, _path, target), stop).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync() => await _lane.EndAsync().ConfigureAwait(false);

    private async Task<int> InBatchesAsync(Func<LiteDatabase, Done<int>> batch, CancellationToken stop)
    {
        for (var total = 0; ;)
        {
            var done = await _lane.WriteAsync(batch, stop).ConfigureAwait(false);
            if (done == 0) return total;
            total += done;
        }
    }
}
