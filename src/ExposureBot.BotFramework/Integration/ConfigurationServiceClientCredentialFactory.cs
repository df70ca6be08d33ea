using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Who the bot is, from the settings <c>MicrosoftAppType</c>, <c>…AppId</c>, <c>…AppPassword</c>,
/// <c>…AppTenantId</c>.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly PasswordServiceClientCredentialFactory inner;

    /// <summary>Reads the settings once.</summary>
    /// <exception cref="InvalidOperationException">They do not fit together: the message says which to set.</exception>
    public ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration, HttpClient? httpClient = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var type = configuration["MicrosoftAppType"] is { Length: > 0 } given ? given : "MultiTenant";
        var (id, password) = (configuration["MicrosoftAppId"], configuration["MicrosoftAppPassword"]);
        var tenant = configuration["MicrosoftAppTenantId"];
        if (!string.IsNullOrEmpty(id))
        {
            if (type is not ("MultiTenant" or "SingleTenant"))
            {
                throw Wrong($"`MicrosoftAppType` is `{type}`, which is not served: set SingleTenant or MultiTenant.");
            }

            if (string.IsNullOrEmpty(password)) throw Wrong(
                "`MicrosoftAppId` is set, `MicrosoftAppPassword` is not: set the secret.");
            if (type == "SingleTenant" && string.IsNullOrEmpty(tenant)) throw Wrong(
                "A SingleTenant bot needs `MicrosoftAppTenantId`.");
        }

        inner = new(id, password, type == "SingleTenant" ? tenant : null, httpClient, logger);
    }

    internal string? AppId => inner.AppId;

    internal string? TenantId => inner.TenantId;

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        inner.IsValidAppIdAsync(appId, cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        inner.IsAuthenticationDisabledAsync(cancellationToken);

    /// <inheritdoc/>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority,
        CancellationToken cancellationToken) =>
        inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static InvalidOperationException Wrong(string message) => new(message);
}
