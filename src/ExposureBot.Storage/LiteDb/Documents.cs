using System.Globalization;
using ExposureBot.Knowledge;
using LiteDB;

namespace ExposureBot.Storage.LiteDb;

/// <summary>Run-time documents: one collection for each kind, used only in the lane.</summary>
internal sealed class Documents(string path)
{
    private const int LargestDeletion = 500;

    // Kinds whose collection and index are known to exist.
    private readonly HashSet<DocumentKind> _indexed = [];

    public StoredDocument? Read(LiteDatabase database, DocumentKind kind, string key) =>
        Of(database, kind).FindById(StoreKey.IdOf(key)) is { } found ? ToDocument(found) : null;

    public List<StoredDocument> List(LiteDatabase database, DocumentKind kind, string prefix, int limit) =>
        limit <= 0 ? [] : [.. Find(database, kind, prefix, limit).Select(ToDocument)];

    public Done<string?> Write(
        LiteDatabase database, DocumentKind kind, string key, string json, string? etag, DateTimeOffset? expires)
    {
        var documents = Of(database, kind);
        var id = StoreKey.IdOf(key);
        var stored = etag is null ? null : documents.FindById(id)?["etag"].AsString;
        if (!ETags.Allow(etag, stored)) return new(null, false);
        if (_indexed.Add(kind)) documents.EnsureIndex("expires", "$.expires");
        var next = ETags.Next();
        documents.Upsert(ToBson(id, key, json, next, expires));
        return new(next, true);
    }

    /// <summary>Deletes a batch; 0 when nothing is left. Batches keep other writers from waiting long.</summary>
    public static Done<int> Delete(LiteDatabase database, DocumentKind kind, string prefix) =>
        Delete(Of(database, kind), Find(database, kind, prefix, LargestDeletion));

    /// <summary>Deletes a batch of documents that expired before an instant; 0 when nothing is left.</summary>
    public static Done<int> Expire(LiteDatabase database, DocumentKind kind, DateTimeOffset now)
    {
        var documents = Of(database, kind);
        var expired = documents.Query()
            .Where("$.expires BETWEEN @0 AND @1", DateTime.MinValue, now.UtcDateTime.AddMilliseconds(-1))
            .Limit(LargestDeletion).ToList();
        return Delete(documents, expired);
    }

    private static Done<int> Delete(ILiteCollection<BsonDocument> documents, List<BsonDocument> found)
    {
        foreach (var document in found) documents.Delete(document["_id"]);
        return new(found.Count, found.Count > 0);
    }

    private static ILiteCollection<BsonDocument> Of(LiteDatabase database, DocumentKind kind) =>
        database.GetCollection(kind.ToString());

    private static List<BsonDocument> Find(LiteDatabase database, DocumentKind kind, string prefix, int limit)
    {
        var found = Range(database, kind, StoreKey.Beginning(prefix), limit);
        // Long keys that begin alike are filed by hash: all of the last group are needed to know which come first.
        if (found.Count == limit && found[^1]["_id"].AsString is { Length: >= StoreKey.GroupLength } last)
        {
            found.AddRange(Range(database, kind, last[..StoreKey.GroupLength], int.MaxValue));
        }

        return [.. found.DistinctBy(document => document["_id"].AsString)
            .Where(document => KeyOf(document).StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(KeyOf, StringComparer.Ordinal).Take(limit)];
    }

    private static List<BsonDocument> Range(LiteDatabase database, DocumentKind kind, string prefix, int limit)
    {
        var query = Of(database, kind).Query();
        if (StoreKey.After(prefix) is { } end) query = query.Where("_id BETWEEN @0 AND @1", prefix, end);
        else if (prefix.Length > 0) query = query.Where("_id >= @0", prefix);
        return query.OrderBy("_id").Limit(limit).ToList();
    }

    private static string KeyOf(BsonDocument document) =>
        (document.TryGetValue("key", out var key) ? key : document["_id"]).AsString;

    private static BsonDocument ToBson(string id, string key, string json, string etag, DateTimeOffset? expires)
    {
        var document = new BsonDocument
        {
            ["_id"] = id,
            ["json"] = json,
            ["etag"] = etag,
            ["seal"] = SealOf(key, json, etag, expires?.UtcDateTime),
        };
        if (id != key) document["key"] = key;
        if (expires is { } at) document["expires"] = at.UtcDateTime;
        return document;
    }

    private StoredDocument ToDocument(BsonDocument document)
    {
        var (key, json, etag) = (KeyOf(document), document["json"].AsString, document["etag"].AsString);
        DateTime? expires = document.TryGetValue("expires", out var at) ? at.AsDateTime : null;
        if (!document["seal"].AsBinary.AsSpan().SequenceEqual(SealOf(key, json, etag, expires)))
        {
            throw StoreMessages.Damaged(path, $"the document `{key}` is not as it was written");
        }

        return new StoredDocument(key, json, etag, expires is { } utc ? new DateTimeOffset(utc, TimeSpan.Zero) : null);
    }

    private static byte[] SealOf(string key, string json, string etag, DateTime? expires) =>
        Seal.Of(key, json, etag, expires?.Ticks.ToString(CultureInfo.InvariantCulture) ?? "");
}
