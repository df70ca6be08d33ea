using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Objects in memory, as copies: for tests and trials.</summary>
/// <remarks>
/// An <see cref="IStoreItem"/> whose ETag is null or empty is written only where nothing is stored.
/// Dictionaries come back with values as read from JSON, other objects as the type that was written.
/// </remarks>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, (Type Type, byte[] Json, string ETag)> items = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long version;

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (gate)
        {
            foreach (var key in keys) items.Remove(key);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (items.TryGetValue(key, out var stored)) found[key] = Copy(stored.Type, stored.Json, stored.ETag);
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">An ETag differs; what comes before it is written.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (gate)
        {
            foreach (var (key, value) in changes)
            {
                if (value is IStoreItem item && items.TryGetValue(key, out var stored)) RequireMatch(
                    key, item.ETag, stored.ETag);
                items[key] = (value.GetType(), Written(value), (++version).ToString(CultureInfo.InvariantCulture));
            }
        }

        return Task.CompletedTask;
    }

    private static void RequireMatch(string key, string? given, string stored)
    {
        if (given != "*" && given != stored)
        {
            throw new InvalidOperationException($"ETag of `{key}` is `{given}`, stored is `{stored}`: read it again.");
        }
    }

    private static byte[] Written(object value) => value is IDictionary<string, object>
        ? JsonSerializer.SerializeToUtf8Bytes(value, AnyJson.Info)
        : JsonSerializer.SerializeToUtf8Bytes(value, BotJson.Options.GetTypeInfo(value.GetType()));

    private static object Copy(Type type, byte[] json, string etag)
    {
        if (typeof(IDictionary<string, object>).IsAssignableFrom(type)) return StateJson.Pairs(json);
        var value = JsonSerializer.Deserialize(json, BotJson.Options.GetTypeInfo(type))!;
        if (value is IStoreItem item) item.ETag = etag;
        return value;
    }
}
