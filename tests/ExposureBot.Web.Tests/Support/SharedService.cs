[assembly: AssemblyFixture(typeof(ExposureBot.Web.Tests.Support.SharedService))]

namespace ExposureBot.Web.Tests.Support;

/// <summary>One service for all tests that need no settings of their own.</summary>
public sealed class SharedService : IAsyncDisposable
{
    private readonly Lazy<Service> service = new(() => new Service().Started());

    internal Service Service => service.Value;

    internal HttpClient Client() => Service.Client();

    public async ValueTask DisposeAsync()
    {
        if (service.IsValueCreated) await service.Value.DisposeAsync();
    }
}
