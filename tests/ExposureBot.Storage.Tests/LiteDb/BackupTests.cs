using ExposureBot.Knowledge;
using ExposureBot.Storage.Tests.Support;

namespace ExposureBot.Storage.Tests.LiteDb;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_under_load_holds_what_was_confirmed_before_it()
    {
        await using var store = Stores.OpenLiteDb(_folder.Database);
        await store.LoadBaseAsync(Some.Base("v1", "a"), Some.Instant, Stop);
        for (var i = 0; i < 20; i++) await store.WriteAsync(DocumentKind.Event, $"before/{i}", "{}", "", null, Stop);
        var load = Enumerable.Range(0, 100)
            .Select(i => store.WriteAsync(DocumentKind.Event, $"during/{i}", "{}", "", null, Stop)).ToArray();

        await Stores.BackupAsync(store, _folder.File("copy.db"), Stop);

        await Task.WhenAll(load);
        await using var copy = Stores.OpenLiteDb(_folder.File("copy.db"));
        AssertBase.Same(Some.Base("v1", "a"), await copy.ReadBaseAsync(Stop));
        Assert.Equal(20, (await copy.ListAsync(DocumentKind.Event, "before/", 1000, Stop)).Count);
    }

    [Fact]
    public async Task A_backup_overwrites_nothing()
    {
        File.WriteAllText(_folder.File("copy.db"), "precious");
        await using var store = Stores.OpenLiteDb(_folder.Database);

        var refused = await Assert.ThrowsAsync<StoreException>(
            () => Stores.BackupAsync(store, _folder.File("copy.db"), Stop));

        Assert.Equal(
            $"EB5008: the file `{_folder.File("copy.db")}` exists already; a backup overwrites nothing. "
            + "Name a new file.",
            refused.Message);
        Assert.Equal("precious", File.ReadAllText(_folder.File("copy.db")));
        Assert.Null(store.Failure);
    }

    [Fact]
    public async Task A_backup_into_a_folder_that_is_not_there_fails_and_the_store_goes_on()
    {
        await using var store = Stores.OpenLiteDb(_folder.Database);

        var refused = await Assert.ThrowsAsync<StoreException>(
            () => Stores.BackupAsync(store, _folder.File("nowhere/copy.db"), Stop));

        Assert.Equal("EB5011", refused.Code);
        Assert.NotNull(await store.WriteAsync(DocumentKind.Event, "after", "{}", "", null, Stop));
    }

    [Fact]
    public async Task A_backup_put_in_place_is_the_store_of_that_time()
    {
        await using (var store = Stores.OpenLiteDb(_folder.Database))
        {
            await store.WriteAsync(DocumentKind.Event, "old", "{}", "", null, Stop);
            await Stores.BackupAsync(store, _folder.File("copy.db"), Stop);
            await store.WriteAsync(DocumentKind.Event, "new", "{}", "", null, Stop);
        }

        Stores.MoveAside(_folder.Database, Some.Instant);
        File.Copy(_folder.File("copy.db"), _folder.Database);

        await using var restored = Stores.OpenLiteDb(_folder.Database);
        Assert.Equal("old", Assert.Single(await restored.ListAsync(DocumentKind.Event, "", 10, Stop)).Key);
    }
}
