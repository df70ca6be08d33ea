using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys that a metadata address names, kept for a day and through outages. Safe for any thread.</summary>
internal sealed class SigningKeys(Uri metadata, HttpClient http, TimeProvider time, ILogger? logger)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    // A forged key id must not make this service a means to flood another.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(1);

    // Without any keys nobody gets in: it is tried sooner, but not for every request.
    private static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(5);
    private readonly Lock gate = new();
    private volatile KeySet? current;
    private Task<KeySet?>? loading;
    private DateTimeOffset lastAttempt = DateTimeOffset.MinValue;

    /// <summary>
    /// The key of that id, or null; an unknown id makes the keys be read anew, at most once a minute.
    /// </summary>
    public async Task<SigningKey?> FindAsync(string id, CancellationToken stop)
    {
        var keys = current;
        if (keys is null || !keys.ById.ContainsKey(id))
        {
            keys = await LoadAsync().WaitAsync(stop) ?? current;
        }
        else if (keys.Until < time.GetUtcNow())
        {
            // Old keys serve until new ones are here.
            _ = LoadAsync();
        }

        return keys?.ById.GetValueOrDefault(id);
    }

    // Who comes while they are being read waits for them; who comes too soon after that gets what is there.
    private Task<KeySet?> LoadAsync()
    {
        lock (gate)
        {
            if (loading is { IsCompleted: false }) return loading;
            var now = time.GetUtcNow();
            if (now - lastAttempt <= (current is null ? PauseWithoutKeys : ShortestPause)) return Task.FromResult(current);
            lastAttempt = now;
            return loading = ReadAsync();
        }
    }

    private async Task<KeySet?> ReadAsync()
    {
        try
        {
            using var document = JsonDocument.Parse(await http.GetByteArrayAsync(metadata));
            var address = new Uri(metadata, document.RootElement.GetProperty("jwks_uri").GetString());
            MetadataAddress.RequireSafe(address);
            using var set = JsonDocument.Parse(await http.GetByteArrayAsync(address));
            var keys = set.RootElement.GetProperty("keys").EnumerateArray().Select(Read).OfType<SigningKey>();
            return current = new KeySet(
                keys.GroupBy(key => key.Key.KeyId).ToDictionary(group => group.Key, group => group.First()),
                time.GetUtcNow() + Lifetime);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or JsonException
            or KeyNotFoundException or InvalidOperationException or ArgumentException or UriFormatException)
        {
            if (logger is not null) Log.NoKeys(logger, metadata.ToString(), error.Message);
            return null;
        }
    }

    private static SigningKey? Read(JsonElement json)
    {
        var key = new JsonWebKey(json.GetRawText());
        if (key.Kty != "RSA" || string.IsNullOrEmpty(key.KeyId)) return null;
        var endorsements = json.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(
                item => item.GetString()!)
            : [];
        return new SigningKey(key, endorsements.ToHashSet(StringComparer.Ordinal));
    }

    private sealed record KeySet(IReadOnlyDictionary<string, SigningKey> ById, DateTimeOffset Until);
}

/// <summary>A key, and for which channels it may speak.</summary>
internal sealed record SigningKey(JsonWebKey Key, HashSet<string> Endorsements);

/// <summary>Where keys may be read from.</summary>
internal static class MetadataAddress
{
    /// <summary>https, or http on this machine.</summary>
    public static void RequireSafe(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            throw new ArgumentException($"`{address}` is not https.", nameof(address));
        }
    }
}
