namespace ExposureBot.Knowledge;

/// <summary>Where records and run-time documents live. Implementations are safe for any thread.</summary>
/// <remarks>
/// A write is acknowledged (its task completes) only when it will survive the death of the process.
/// A store that cannot be opened or written throws <see cref="StoreException"/>, which carries the remedy.
/// </remarks>
public interface IStore : IAsyncDisposable
{
    /// <summary>
    /// Why the store has stopped writing (a full disk, a damaged file), or null while it is healthy. It stays until the
    /// process is started again; reads may still work.
    /// </summary>
    StoreException? Failure => null;

    /// <summary>The base that is current, or null before the first load.</summary>
    Task<BaseText?> ReadBaseAsync(CancellationToken stop);

    /// <summary>The version of the current base, or null before the first load; cheap.</summary>
    Task<string?> ReadBaseVersionAsync(CancellationToken stop);

    /// <summary>
    /// Makes <paramref name="text"/> the current base in one transaction: all or nothing. Rows that are new or changed
    /// are appended as versions, rows that are gone are closed; loading the same content again changes nothing.
    /// </summary>
    Task<LoadOutcome> LoadBaseAsync(BaseText text, DateTimeOffset now, CancellationToken stop);

    /// <summary>One run-time document, or null.</summary>
    Task<StoredDocument?> ReadAsync(DocumentKind kind, string key, CancellationToken stop);

    /// <summary>Documents of a kind whose key begins with <paramref name="prefix"/>, by key, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoredDocument>> ListAsync(
        DocumentKind kind, string prefix, int limit, CancellationToken stop);

    /// <summary>
    /// Writes <paramref name="json"/>. <paramref name="etag"/> null: whatever is there; empty: only if nothing is there;
    /// else only if the stored one is the same. The comparison and the write are one step.
    /// </summary>
    /// <returns>The new ETag, or null if the condition did not hold and nothing was written.</returns>
    Task<string?> WriteAsync(
        DocumentKind kind, string key, string json, string? etag, DateTimeOffset? expires, CancellationToken stop);

    /// <summary>Deletes documents whose key is or begins with <paramref name="prefix"/>; returns how many.</summary>
    Task<int> DeleteAsync(DocumentKind kind, string prefix, CancellationToken stop);

    /// <summary>Deletes documents that expired before <paramref name="now"/>; returns how many.</summary>
    Task<int> ExpireAsync(DateTimeOffset now, CancellationToken stop);
}

/// <summary>What happens at run time and is kept: one kind for each sort of document.</summary>
public enum DocumentKind { Conversation, BotState, DirectLine, Event, PastedText, Feedback, Watch, Dispute, Setting }

/// <summary>A run-time document as it is stored.</summary>
/// <param name="Json">Its content; the store does not look inside.</param>
/// <param name="ETag">Changes with every write.</param>
/// <param name="Expires">When it may be deleted, UTC to the millisecond, or null for never.</param>
public sealed record StoredDocument(string Key, string Json, string ETag, DateTimeOffset? Expires);

/// <summary>What a load did.</summary>
/// <param name="Version">The base version that is current now.</param>
/// <param name="Added">Rows appended as new versions.</param>
/// <param name="Closed">Rows that are no longer part of the base.</param>
/// <param name="Unchanged">Rows that stay as they are.</param>
public sealed record LoadOutcome(string Version, int Added, int Closed, int Unchanged);

/// <summary>A store that cannot serve: the code, what is wrong, where, and what to do.</summary>
public sealed class StoreException(string code, string message, string remedy, Exception? cause = null)
    : Exception($"{code}: {message} {remedy}", cause)
{
    /// <summary>Stable code, such as a word and four digits.</summary>
    public string Code { get; } = code;

    /// <summary>What to do.</summary>
    public string Remedy { get; } = remedy;
}
