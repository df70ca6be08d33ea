using ExposureBot.Knowledge;
using ExposureBot.Storage.LiteDb;
using ExposureBot.Storage.Tests.Support;
using LiteDB;

namespace ExposureBot.Storage.Tests.LiteDb;

/// <summary>What lasts in the file, and what a file that cannot serve says.</summary>
public sealed class StoreFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_written_is_there_after_opening_again()
    {
        await using (var store = Stores.OpenLiteDb(_folder.Database))
        {
            await store.LoadBaseAsync(Some.Base("v1", "a", "b"), Some.Instant, Stop);
            await store.WriteAsync(DocumentKind.Feedback, "f", "{}", null, Some.Instant, Stop);
        }

        await using var again = Stores.OpenLiteDb(_folder.Database);

        AssertBase.Same(Some.Base("v1", "a", "b"), await again.ReadBaseAsync(Stop));
        Assert.Equal(Some.Instant, (await again.ReadAsync(DocumentKind.Feedback, "f", Stop))?.Expires);
        var outcome = await again.LoadBaseAsync(Some.Base("v2", "a", "c"), Some.Instant, Stop);
        Assert.Equal(new LoadOutcome("v2", 1, 1, 1), outcome);
    }

    [Fact]
    public async Task Closing_leaves_the_file_and_the_lock_only()
    {
        await using (var store = Stores.OpenLiteDb(_folder.Database))
        {
            await store.WriteAsync(DocumentKind.Feedback, "f", "{}", null, null, Stop);
        }

        Assert.Equal(["x.db", "x.db.lock"], _folder.Files());
    }

    [Fact]
    public async Task Row_versions_that_are_closed_stay_in_the_file()
    {
        await using (var store = Stores.OpenLiteDb(_folder.Database))
        {
            await store.LoadBaseAsync(Some.Base("v1", "a", "b"), Some.Instant, Stop);
            await store.LoadBaseAsync(Some.Base("v2", "a", "c"), Some.Instant.AddDays(1), Stop);
        }

        using var file = StoreFile.Open(_folder.Database, new StoreHealth(_folder.Database));
        var rows = file.Database.GetCollection("rows").FindAll()
            .Select(row => $"{row["cells"].AsString} {row["from"]} {row["to"]}");
        var bases = file.Database.GetCollection("bases").FindAll()
            .Select(entry => $"{entry["version"].AsString} {entry["loaded"].AsDateTime:O} "
                + $"{entry["rows"]} {entry["added"]} {entry["closed"]}");

        Assert.Equal(
            ["""["a","title of a"] 1 null""", """["b","title of b"] 1 2""", """["c","title of c"] 2 null"""], rows);
        Assert.Equal(["v1 2025-11-24T09:30:00.1230000Z 2 2 0", "v2 2025-11-25T09:30:00.1230000Z 2 1 1"], bases);
    }

    [Fact]
    public async Task A_second_store_on_the_same_file_is_refused()
    {
        await using var first = Stores.OpenLiteDb(_folder.Database);

        var refused = Assert.Throws<StoreException>(() => Stores.OpenLiteDb(_folder.Database));

        Assert.Equal(
            $"EB5001: the store `{_folder.Database}` is in use by another process. Stop that process, or give this one "
            + $"another path. `fuser {_folder.Database}.lock` shows who it is.",
            refused.Message);
        Assert.NotNull(await first.WriteAsync(DocumentKind.Event, "still", "{}", "", null, Stop));
    }

    [Fact]
    public async Task A_second_process_is_refused_and_gets_in_when_the_first_has_ended()
    {
        await using (var first = Stores.OpenLiteDb(_folder.Database))
        {
            await first.WriteAsync(DocumentKind.Event, "mine", "{}", "", null, Stop);
            using var refused = HostProcess.Start("open", _folder.Database);
            Assert.StartsWith("error EB5001: ", await refused.ReadLineAsync(), StringComparison.Ordinal);
        }

        using var second = HostProcess.Start("open", _folder.Database);
        Assert.Equal("opened", await second.ReadLineAsync());
        Assert.Equal("EB5001", Assert.Throws<StoreException>(() => Stores.OpenLiteDb(_folder.Database)).Code);
    }

    [Fact]
    public async Task A_file_marked_read_only_is_refused_and_left_as_it_is()
    {
        await Stores.OpenLiteDb(_folder.Database).DisposeAsync();
        File.SetAttributes(_folder.Database, FileAttributes.ReadOnly);
        var before = File.ReadAllBytes(_folder.Database);

        var refused = Assert.Throws<StoreException>(() => Stores.OpenLiteDb(_folder.Database));

        Assert.Equal(
            $"EB5002: the store `{_folder.Database}` cannot be written. Give the account of this process write "
            + "permission on the file and its folder, or choose another path.",
            refused.Message);
        Assert.Equal(before, File.ReadAllBytes(_folder.Database));
    }

    [Fact]
    public void A_path_that_is_a_folder_is_refused()
    {
        Directory.CreateDirectory(_folder.Database);

        Assert.Equal("EB5002", Assert.Throws<StoreException>(() => Stores.OpenLiteDb(_folder.Database)).Code);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_made()
    {
        var path = _folder.File("new/folder; with=signs/x.db");

        await using var store = Stores.OpenLiteDb(path);

        Assert.True(File.Exists(path));
    }

    [Fact]
    public void A_file_of_a_newer_program_is_refused()
    {
        using (var file = StoreFile.Open(_folder.Database, new StoreHealth(_folder.Database)))
        {
            file.Database.UserVersion = 2;
        }

        var refused = Assert.Throws<StoreException>(() => Stores.OpenLiteDb(_folder.Database));

        Assert.Equal(
            $"EB5007: the store `{_folder.Database}` has format 2; this program knows formats up to 1. "
            + "Start the newer program again, or restore a backup that was made before the update.",
            refused.Message);
    }

    [Fact]
    public async Task A_store_that_was_closed_takes_nothing_more()
    {
        var store = Stores.OpenLiteDb(_folder.Database);
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.ReadBaseAsync(Stop));
        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => store.WriteAsync(DocumentKind.Event, "a", "{}", null, null, Stop));
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Closing_finishes_what_waits()
    {
        var store = Stores.OpenLiteDb(_folder.Database);
        var writes = Enumerable.Range(0, 50)
            .Select(i => store.WriteAsync(DocumentKind.Event, $"{i}", "{}", "", null, Stop)).ToArray();

        await store.DisposeAsync();

        Assert.All(await Task.WhenAll(writes), Assert.NotNull);
    }
}
