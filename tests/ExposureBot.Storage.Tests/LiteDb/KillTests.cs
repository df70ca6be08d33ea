using System.Collections.Concurrent;
using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Storage.Tests.Support;
using StoreHost;

namespace ExposureBot.Storage.Tests.LiteDb;

/// <summary>A process that writes under load is killed a hundred times; what it had confirmed must be there.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 100;
    private const int FilesAtOnce = 2;

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentBag<string> _lost = [];
    private int _confirmed;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_a_hundred_kills_every_confirmed_write_is_there_and_the_base_is_whole()
    {
        await Task.WhenAll(Enumerable.Range(0, FilesAtOnce).Select(file => Task.Run(() => KillOftenAsync(file), Stop)));

        Assert.Empty(_lost);
        Assert.True(_confirmed > 10 * Kills, $"only {_confirmed} writes were confirmed: there was no load");
    }

    private async Task KillOftenAsync(int file)
    {
        var path = _folder.File($"{file}.db");
        var random = new Random(file);
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills / FilesAtOnce; kill++)
        {
            foreach (var line in await RunAndKillAsync(path, random.Next(60))) Note(line, keys);
            await VerifyAsync(path, keys);
        }

        Interlocked.Add(ref _confirmed, keys.Count);
    }

    private static async Task<List<string>> RunAndKillAsync(string path, int linesBefore)
    {
        using var host = HostProcess.Start("write", path);
        var lines = new List<string>();
        while (lines.Count < linesBefore && await host.ReadLineAsync() is { } line) lines.Add(line);
        Assert.True(lines.Count == linesBefore, $"the host ended by itself: {lines.LastOrDefault()}\n{host.Errors}");
        host.Kill();
        lines.AddRange(await host.ReadToEndAsync());
        return lines;
    }

    private static void Note(string line, Dictionary<string, int> keys)
    {
        if (line.Split(' ') is ["key", var key, var size]) keys[key] = int.Parse(size, CultureInfo.InvariantCulture);
    }

    private async Task VerifyAsync(string path, Dictionary<string, int> keys)
    {
        await using var store = Stores.OpenLiteDb(path);
        var stored = (await store.ListAsync(DocumentKind.Event, "", int.MaxValue, Stop))
            .ToDictionary(document => document.Key, document => document.Json, StringComparer.Ordinal);
        foreach (var (key, size) in keys)
        {
            if (stored.GetValueOrDefault(key) != Bases.Json(key, size)) _lost.Add(key);
        }

        if (await store.ReadBaseAsync(Stop) is { } read)
        {
            AssertBase.Same(Bases.Of(int.Parse(read.Version["base-".Length..], CultureInfo.InvariantCulture)), read);
        }
    }
}
