using System.Net;
using ExposureBot.Knowledge;
using ExposureBot.Storage;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Hosting;

/// <summary>What the service itself needs: store, base, words, limits.</summary>
internal static class HostingServices
{
    /// <summary>Adds it. The order of the hosted services is the order of the start.</summary>
    public static void AddHosting(this IServiceCollection services)
    {
        services.AddSettings<StorageOptions>(StorageOptions.Section);
        services.AddSettings<KnowledgeOptions>(KnowledgeOptions.Section);
        services.AddSettings<DialogsOptions>(DialogsOptions.Section);
        services.AddSettings<ConversationOptions>(ConversationOptions.Section);
        services.AddSettings<ProxyOptions>(ProxyOptions.Section);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Folders>();
        services.AddSingleton<DialogsContent>();
        services.AddSingleton(OpenStore);
        services.AddSingleton<CurrentAssistant>();
        services.AddSingleton<TurnReply>();
        services.AddSingleton<AssetAddresses>();
        services.AddSingleton<AdminToken>();
        services.AddSingleton<BaseKeeper>().AddHostedService(provider => provider.GetRequiredService<BaseKeeper>());
        services.AddHostedService<KnowledgeWatch>();
        services.AddHostedService<ExpirySweep>();
        services.AddHostedService<StoreWatch>();
        services.AddHostedService<LanguageWarmUp>();
        services.AddHostedService<Announcement>();
        services.AddRefusal();
        // A body that cannot be read is 400 in every environment; in development it would be a fault.
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = false);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>(Trust);
    }

    /// <summary>Binds a section to its options and checks them when the service starts.</summary>
    public static void AddSettings<T>(this IServiceCollection services, string section) where T : class =>
        services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();

    private static IStore OpenStore(IServiceProvider services) =>
        services.GetRequiredService<IOptions<StorageOptions>>().Value.Provider == StorageOptions.InMemory
            ? Stores.OpenInMemory()
            : Stores.OpenLiteDb(services.GetRequiredService<Folders>().Store);

    private static void Trust(ForwardedHeadersOptions forwarded, IOptions<ProxyOptions> proxy)
    {
        forwarded.ForwardedHeaders =
            ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (var address in proxy.Value.Trusted) forwarded.KnownProxies.Add(IPAddress.Parse(address));
    }
}
