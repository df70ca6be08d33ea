using ExposureBot.Knowledge;

namespace ExposureBot.Storage.InMemory;

/// <summary>The documents of one kind, in the order of their keys; its owner locks.</summary>
internal sealed class DocumentShelf
{
    private readonly Dictionary<string, StoredDocument> _documents = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _keys = new(StringComparer.Ordinal);

    public StoredDocument? Read(string key) => _documents.GetValueOrDefault(key);

    public IReadOnlyList<StoredDocument> List(string prefix, int limit) =>
        [.. Keys(prefix).Take(limit).Select(key => _documents[key])];

    public string? Write(string key, string json, string? etag, DateTimeOffset? expires)
    {
        if (!ETags.Allow(etag, Read(key)?.ETag)) return null;
        var next = ETags.Next();
        _documents[key] = new StoredDocument(key, json, next, expires);
        _keys.Add(key);
        return next;
    }

    public int Delete(string prefix) => Remove([.. Keys(prefix)]);

    public int Expire(DateTimeOffset now) =>
        Remove([.. _documents.Values.Where(document => document.Expires < now).Select(document => document.Key)]);

    private int Remove(string[] keys)
    {
        foreach (var key in keys)
        {
            _documents.Remove(key);
            _keys.Remove(key);
        }

        return keys.Length;
    }

    private IEnumerable<string> Keys(string prefix)
    {
        if (_keys.Count == 0) return [];
        var end = StoreKey.After(prefix) ?? _keys.Max!;
        if (string.CompareOrdinal(prefix, end) > 0) return [];
        return _keys.GetViewBetween(prefix, end).Where(key => key.StartsWith(prefix, StringComparison.Ordinal));
    }
}
