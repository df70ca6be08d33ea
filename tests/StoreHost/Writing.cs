using ExposureBot.Knowledge;

namespace StoreHost;

/// <summary>Load on a store: many writers of documents, and a base that changes back and forth.</summary>
internal static class Writing
{
    private const int Writers = 8;

    public static async Task UntilKilledAsync(IStore store)
    {
        var writers = Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteAsync(store)));
        await Task.WhenAll(writers.Append(Task.Run(() => LoadAsync(store))));
    }

    public static async Task UntilFullAsync(IStore store)
    {
        try
        {
            for (; ; ) await WriteOneAsync(store, 60_000);
        }
        finally
        {
            Confirmed.Say($"failure {store.Failure?.Code}");
            Confirmed.Say($"refused {await TryWriteAsync(store)}");
        }
    }

    private static async Task WriteAsync(IStore store)
    {
        for (var i = 0; ; i++) await WriteOneAsync(store, (i % 20) * 100);
    }

    private static async Task LoadAsync(IStore store)
    {
        for (var i = 0; ; i++)
        {
            var text = Bases.Of(i % 7);
            await store.LoadBaseAsync(text, DateTimeOffset.UnixEpoch, CancellationToken.None);
            Confirmed.Say($"base {text.Version}");
        }
    }

    private static async Task WriteOneAsync(IStore store, int size)
    {
        var key = $"{Guid.NewGuid():N}";
        var expires = DateTimeOffset.UnixEpoch.AddYears(80);
        await store.WriteAsync(DocumentKind.Event, key, Bases.Json(key, size), "", expires, CancellationToken.None);
        Confirmed.Say($"key {key} {size}");
    }

    private static async Task<string?> TryWriteAsync(IStore store)
    {
        try
        {
            return await store.WriteAsync(DocumentKind.Event, "one more", "{}", null, null, CancellationToken.None);
        }
        catch (StoreException refused)
        {
            return refused.Code;
        }
    }
}
