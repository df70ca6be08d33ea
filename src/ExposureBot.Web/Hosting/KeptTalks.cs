using System.Collections.Concurrent;
using ExposureBot.Knowledge;

namespace ExposureBot.Web.Hosting;

/// <summary>
/// Talks as they were last written, so that what is stored need not be read again. The store decides: a talk counts only
/// while its document has the same ETag. Safe for any thread.
/// </summary>
internal sealed class KeptTalks
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<string, (string ETag, StoredTalk Talk)> talks = new(StringComparer.Ordinal);

    /// <summary>The talk of a document; none is as if nothing had been said.</summary>
    public StoredTalk Read(StoredDocument? document) =>
        document is not null && talks.TryGetValue(document.Key, out var kept) && kept.ETag == document.ETag
            ? kept.Talk
            : StoredTalk.Read(document?.Json);

    /// <summary>Keeps a talk that was written; the store gave it that ETag.</summary>
    public void Keep(string key, string etag, StoredTalk talk)
    {
        if (talks.Count >= Most) talks.Clear();
        talks[key] = (etag, talk);
    }

    /// <summary>Drops all whose key begins so.</summary>
    public void Drop(string prefix)
    {
        foreach (var key in talks.Keys)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal)) talks.TryRemove(key, out _);
        }
    }
}
