using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Storage.Tests.Support;
using StoreHost;

namespace ExposureBot.Storage.Tests.LiteDb;

public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(24)]
    [InlineData(1000)]
    [InlineData(1503)]
    [InlineData(3000)]
    public async Task A_full_disk_is_said_at_once_and_every_confirmed_write_is_kept(int kilobytes)
    {
        using var host = HostProcess.StartLimited("fill", _folder.Database, kilobytes);

        var lines = await host.ReadToEndAsync();

        Assert.True(lines.Count > 0, host.Errors);
        Assert.StartsWith(
            $"error EB5003: the disk of the store `{_folder.Database}` is full", lines[^1], StringComparison.Ordinal);
        Assert.Equal(1, host.ExitCode);
        if (lines[0] == "opened") Assert.Equal(["failure EB5003", "refused EB5003"], lines.TakeLast(3).SkipLast(1));
        await AssertKeptAsync([.. lines.Where(line => line.StartsWith("key ", StringComparison.Ordinal))]);
    }

    private async Task AssertKeptAsync(string[] lines)
    {
        await using var store = Stores.OpenLiteDb(_folder.Database);
        foreach (var parts in lines.Select(line => line.Split(' ')))
        {
            var read = await store.ReadAsync(DocumentKind.Event, parts[1], Stop);
            Assert.Equal(Bases.Json(parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture)), read?.Json);
        }

        Assert.NotNull(await store.WriteAsync(DocumentKind.Event, "after", "{}", "", null, Stop));
    }
}
