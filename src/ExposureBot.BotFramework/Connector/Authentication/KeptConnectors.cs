using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The connectors of a process, one for each service URL. Safe for any thread.</summary>
internal sealed class KeptConnectors(ConnectorHttp http, ServiceUrls urls, Task<ServiceClientCredentials?> credentials)
{
    // Channels have a handful of service URLs, one for each region; more is a sign of forged ones.
    private const int Most = 1000;
    private readonly ConcurrentDictionary<string, (Uri Url, ConnectorClient Client)> byUrl = new(StringComparer.Ordinal);

    /// <summary>The connectors that who called as <paramref name="caller"/> may be answered by.</summary>
    public ConnectorFactory For(ClaimsIdentity caller) => new Factory(this, caller);

    private async Task<IConnectorClient> AtAsync(string serviceUrl, ClaimsIdentity caller)
    {
        if (byUrl.TryGetValue(serviceUrl, out var kept) && urls.MaySend(kept.Url, caller)) return kept.Client;
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
            || !urls.MaySend(url, caller))
        {
            throw new UnauthorizedAccessException($"nothing may be sent to the service URL `{serviceUrl}`");
        }

        if (byUrl.Count >= Most) byUrl.Clear();
        var made = new ConnectorClient(Base(serviceUrl), await credentials, http);
        return byUrl.GetOrAdd(serviceUrl, (url, made)).Client;
    }

    private static Uri Base(string url) => new(url.EndsWith('/') ? url : url + "/");

    private sealed class Factory(KeptConnectors connectors, ClaimsIdentity caller) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(
            string serviceUrl, string? audience, CancellationToken cancellationToken) =>
            connectors.AtAsync(serviceUrl, caller);
    }
}
