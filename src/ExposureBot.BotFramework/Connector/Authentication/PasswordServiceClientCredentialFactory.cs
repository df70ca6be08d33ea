using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot with an app id and a secret, or with none.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly HttpClient? http;
    private readonly ILogger? logger;

    /// <summary>A bot without an app id.</summary>
    public PasswordServiceClientCredentialFactory()
    {
    }

    /// <summary>A bot with an app id.</summary>
    public PasswordServiceClientCredentialFactory(
        string? appId, string? password, string? tenantId, HttpClient? httpClient, ILogger? logger)
    {
        (AppId, Password, TenantId) = (appId, password, tenantId);
        (http, this.logger) = (httpClient, logger);
    }

    /// <summary>The app id, or null.</summary>
    public string? AppId { get; set; }

    /// <summary>The secret.</summary>
    public string? Password { get; set; }

    /// <summary>The tenant of a single-tenant bot, or null.</summary>
    public string? TenantId { get; }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrEmpty(AppId) && appId == AppId);

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">That is not this bot's app id.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string oauthScope, string loginEndpoint, bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (appId != AppId || string.IsNullOrEmpty(AppId)) throw new InvalidOperationException(
            "Not this bot's app id.");
        var secret = new ClientSecret(AppId, Password ?? "", loginEndpoint, oauthScope);
        return Task.FromResult<ServiceClientCredentials>(
            new ChannelCredentials(secret, http ?? Shared, TimeProvider.System, logger));
    }

    private static readonly HttpClient Shared = ConnectorHttp.NewClient();
}
