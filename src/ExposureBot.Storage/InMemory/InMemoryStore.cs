using ExposureBot.Knowledge;

namespace ExposureBot.Storage.InMemory;

/// <summary>A store without a file, for tests and for runs that must leave nothing behind.</summary>
internal sealed class InMemoryStore : IStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<DocumentKind, DocumentShelf> _shelves =
        Enum.GetValues<DocumentKind>().ToDictionary(kind => kind, _ => new DocumentShelf());
    private BaseText? _base;

    public Task<BaseText?> ReadBaseAsync(CancellationToken stop) => Locked(() => _base, stop);

    public Task<string?> ReadBaseVersionAsync(CancellationToken stop) => Locked(() => _base?.Version, stop);

    public Task<LoadOutcome> LoadBaseAsync(BaseText text, DateTimeOffset now, CancellationToken stop)
    {
        RowChanges.Check(text);
        return Locked(() => Load(text), stop);
    }

    public Task<StoredDocument?> ReadAsync(DocumentKind kind, string key, CancellationToken stop) =>
        Locked(() => _shelves[kind].Read(StoreKey.Of(key)), stop);

    public Task<IReadOnlyList<StoredDocument>> ListAsync(
        DocumentKind kind, string prefix, int limit, CancellationToken stop) =>
        Locked(() => _shelves[kind].List(StoreKey.Of(prefix), limit), stop);

    public Task<string?> WriteAsync(
        DocumentKind kind, string key, string json, string? etag, DateTimeOffset? expires, CancellationToken stop)
    {
        StoreLimits.Check(key, json);
        var (stored, until) = (StoreKey.Of(key), StoreLimits.ToMillisecond(expires));
        return Locked(() => _shelves[kind].Write(stored, json, etag, until), stop);
    }

    public Task<int> DeleteAsync(DocumentKind kind, string prefix, CancellationToken stop) =>
        Locked(() => _shelves[kind].Delete(StoreKey.Of(prefix)), stop);

    public Task<int> ExpireAsync(DateTimeOffset now, CancellationToken stop) =>
        Locked(() => _shelves.Values.Sum(shelf => shelf.Expire(now)), stop);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private LoadOutcome Load(BaseText text)
    {
        var rows = _base?.Rows ?? [];
        var kept = rows.Select((row, i) => new KeptRow(i + 1, row.Table, RowText.Write(row.Cells))).ToList();
        var changes = RowChanges.Between(kept, text, kept.Count);
        _base = text;
        return new LoadOutcome(text.Version, changes.Added.Count, changes.Closed.Count, changes.Unchanged);
    }

    private Task<T> Locked<T>(Func<T> work, CancellationToken stop)
    {
        if (stop.IsCancellationRequested) return Task.FromCanceled<T>(stop);
        lock (_gate) return Task.FromResult(work());
    }
}
