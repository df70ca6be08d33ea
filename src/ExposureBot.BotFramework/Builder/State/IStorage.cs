namespace Microsoft.Bot.Builder;

/// <summary>Objects by key.</summary>
public interface IStorage
{
    /// <summary>The objects under <paramref name="keys"/>; a key that has none is absent from the result.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes objects. Of an <see cref="IStoreItem"/> the ETag must be that of what is stored, or <c>*</c>;
    /// of anything else the last write wins.
    /// </summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes objects; a key that has none is passed over.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An object whose version is compared when it is written.</summary>
public interface IStoreItem
{
    /// <summary>The version; <c>*</c> wins over any.</summary>
    string? ETag { get; set; }
}
