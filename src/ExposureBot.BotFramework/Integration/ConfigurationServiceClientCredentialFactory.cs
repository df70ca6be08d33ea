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
    private readonly ServiceClientCredentialsFactory inner;

    /// <summary>Reads the settings once.</summary>
    /// <exception cref="InvalidOperationException">They do not fit together: the message says which to set.</exception>
    public ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration, HttpClient? httpClient = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var type = configuration["MicrosoftAppType"] is { Length: > 0 } given ? given.Trim() : "MultiTenant";
        var (id, password) = (configuration["MicrosoftAppId"], configuration["MicrosoftAppPassword"]);
        var tenant = configuration["MicrosoftAppTenantId"];
        inner = (id, type.ToUpperInvariant()) switch
        {
            (null or "", _) => new PasswordServiceClientCredentialFactory(),
            (_, "USERASSIGNEDMSI" or "SINGLETENANT") when string.IsNullOrEmpty(tenant) => throw Wrong(
                $"A {type} bot needs `MicrosoftAppTenantId`."),
            (_, "USERASSIGNEDMSI") => new ManagedIdentityServiceClientCredentialsFactory(
                id, IdentityEndpoint.Of(name => configuration[name]), httpClient, logger),
            (_, "SINGLETENANT") => new PasswordServiceClientCredentialFactory(
                id, Secret(password), tenant, httpClient, logger),
            (_, "MULTITENANT") => new PasswordServiceClientCredentialFactory(
                id, Secret(password), null, httpClient, logger),
            _ => throw Wrong(
                $"`MicrosoftAppType` is `{type}`, which is not served: set SingleTenant, UserAssignedMSI or MultiTenant."),
        };
    }

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

    private static string Secret(string? password) => password is { Length: > 0 } ? password : throw Wrong(
        "`MicrosoftAppId` is set, `MicrosoftAppPassword` is not: set the secret.");

    private static InvalidOperationException Wrong(string message) => new(message);
}
