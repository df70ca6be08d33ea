using ExposureBot.Knowledge;

namespace ExposureBot.Storage.Tests;

public sealed class InMemoryStoreTests : StoreContractTests
{
    protected override Task<IStore> OpenAsync() => Task.FromResult(Stores.OpenInMemory());
}

public sealed class InMemoryBaseTests : BaseContractTests
{
    protected override Task<IStore> OpenAsync() => Task.FromResult(Stores.OpenInMemory());

    [Fact]
    public async Task There_is_no_backup_of_memory()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(() => Stores.BackupAsync(Store, "unused", Stop));

        Assert.Equal("EB5010", refused.Code);
    }
}
