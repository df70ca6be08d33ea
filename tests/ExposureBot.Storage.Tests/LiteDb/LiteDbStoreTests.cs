using ExposureBot.Knowledge;
using ExposureBot.Storage.Tests.Support;

namespace ExposureBot.Storage.Tests.LiteDb;

public sealed class LiteDbStoreTests : StoreContractTests
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<IStore> OpenAsync() => Task.FromResult(Stores.OpenLiteDb(_folder.Database));

    protected override void Close() => _folder.Dispose();
}

public sealed class LiteDbBaseTests : BaseContractTests
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<IStore> OpenAsync() => Task.FromResult(Stores.OpenLiteDb(_folder.Database));

    protected override void Close() => _folder.Dispose();
}
