namespace Microsoft.Bot.Builder;

/// <summary>Reading objects of one type.</summary>
public static class StorageExtensions
{
    /// <summary>The objects under <paramref name="keys"/> that are of that type.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var found = await storage.ReadAsync(keys, cancellationToken);
        return found.Where(pair => pair.Value is TStoreItem).ToDictionary(
            pair => pair.Key, pair => (TStoreItem)pair.Value);
    }
}
