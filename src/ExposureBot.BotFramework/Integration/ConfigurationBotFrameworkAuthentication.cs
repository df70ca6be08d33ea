using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Who may call the bot and how it calls back, from settings read once. Safe for any thread.</summary>
/// <remarks>
/// Without <c>MicrosoftAppId</c> anybody may call, and answers go to this machine only. With it every request needs a
/// valid token. <c>ToBotFromChannelOpenIdMetadataUrl</c>, <c>ToBotFromEmulatorOpenIdMetadataUrl</c> and
/// <c>ToChannelFromBotLoginUrl</c> name other servers; <c>AllowedServiceUrls</c> lists service URLs to trust besides.
/// </remarks>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private static readonly ClaimsIdentity Anybody = new([], AuthenticationConstants.AnonymousAuthType);
    private readonly ServiceClientCredentialsFactory credentials;
    private readonly TokenValidator? validator;
    private readonly KeptConnectors connectors;

    /// <summary>Reads the settings.</summary>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null, IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var http = httpClientFactory?.CreateClient() ?? ConnectorHttp.NewClient();
        credentials =
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, http, logger);
        var appId = configuration["MicrosoftAppId"];
        var hasId = !string.IsNullOrEmpty(appId);
        validator = hasId
            ? new TokenValidator(
                new TokenRules(
                    appId!, configuration["MicrosoftAppTenantId"], authConfiguration?.RequiredEndorsements ?? []),
                Keys("ToBotFromChannelOpenIdMetadataUrl", AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl),
                Keys("ToBotFromEmulatorOpenIdMetadataUrl", AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl),
                TimeProvider.System)
            : null;
        var allowed =
            configuration.GetSection("AllowedServiceUrls").GetChildren().Select(item => item.Value).OfType<string>();
        connectors = new KeptConnectors(
            new ConnectorHttp(http), new ServiceUrls(hasId, [.. allowed]), SignAsync(appId, Login(configuration)));

        SigningKeys Keys(string setting, string otherwise)
        {
            var address = new Uri(configuration[setting] is { Length: > 0 } given ? given : otherwise);
            MetadataAddress.RequireSafe(address);
            return new SigningKeys(address, http, TimeProvider.System, logger);
        }
    }

    /// <inheritdoc/>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (validator is not null && !await credentials.IsAuthenticationDisabledAsync(cancellationToken))
        {
            var caller = await validator.ValidateAsync(activity, authHeader, cancellationToken);
            return Accepted(caller, CallerIdConstants.PublicAzureChannel);
        }

        if (await NeedsHeaderAsync(cancellationToken) || !string.IsNullOrEmpty(authHeader))
        {
            throw new UnauthorizedAccessException("a token came that cannot be checked without `MicrosoftAppId`");
        }

        return Accepted(Anybody, null);
    }

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        connectors.For(claimsIdentity);

    /// <inheritdoc/>
    public override string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;

    internal override async Task<bool> NeedsHeaderAsync(CancellationToken stop) =>
        !await credentials.IsAuthenticationDisabledAsync(stop);

    private AuthenticateRequestResult Accepted(ClaimsIdentity caller, string? callerId) => new()
    {
        Audience = GetOriginatingAudience(),
        ClaimsIdentity = caller,
        CallerId = callerId,
        ConnectorFactory = connectors.For(caller),
    };

    private async Task<ServiceClientCredentials?> SignAsync(string? appId, string login) =>
        string.IsNullOrEmpty(appId)
            ? null
            : await credentials.CreateCredentialsAsync(
                appId, GetOriginatingAudience(), login, true, CancellationToken.None);

    private static string Login(IConfiguration configuration)
    {
        if (configuration["ToChannelFromBotLoginUrl"] is { Length: > 0 } given) return given;
        var isSingle = string.Equals(
            configuration["MicrosoftAppType"], "SingleTenant", StringComparison.OrdinalIgnoreCase);
        var tenant =
            isSingle ? configuration["MicrosoftAppTenantId"] : AuthenticationConstants.DefaultChannelAuthTenant;
        return AuthenticationConstants.ToChannelFromBotLoginUrlTemplate.Replace(
            "{0}", tenant, StringComparison.Ordinal);
    }
}
