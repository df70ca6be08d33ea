using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot with a user-assigned managed identity: no secret, tokens come from the platform that runs it.</summary>
public class ManagedIdentityServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private static readonly HttpClient Shared = ConnectorHttp.NewClient();
    private readonly string appId;
    private readonly HttpClient http;
    private readonly ILogger? logger;
    private readonly IdentityEndpoint endpoint;

    /// <summary>The identity <paramref name="appId"/>; the environment says where its tokens come from.</summary>
    public ManagedIdentityServiceClientCredentialsFactory(
        string appId, HttpClient? httpClient = null, ILogger? logger = null)
        : this(appId, IdentityEndpoint.Of(Environment.GetEnvironmentVariable), httpClient, logger)
    {
    }

    internal ManagedIdentityServiceClientCredentialsFactory(
        string appId, IdentityEndpoint endpoint, HttpClient? httpClient, ILogger? logger)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        (this.appId, this.endpoint, http, this.logger) = (appId, endpoint, httpClient ?? Shared, logger);
    }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(appId == this.appId);

    /// <inheritdoc/>
    /// <remarks>Never: an identity is always one.</remarks>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">That is not this bot's app id.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (appId != this.appId) throw new InvalidOperationException("Not this bot's app id.");
        var identity = new ManagedIdentity(appId, audience, endpoint);
        return Task.FromResult<ServiceClientCredentials>(
            new ChannelCredentials(identity, http, TimeProvider.System, logger));
    }
}
