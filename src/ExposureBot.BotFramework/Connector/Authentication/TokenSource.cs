namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where and as whom a bot asks for a token.</summary>
internal abstract record TokenSource
{
    /// <summary>Where it asks, for the log.</summary>
    public abstract Uri Address { get; }

    /// <summary>The request for a token; a new one for each attempt.</summary>
    public abstract HttpRequestMessage Ask();
}

/// <summary>An app id and its secret at a login service.</summary>
/// <param name="Login">The login endpoint with the tenant.</param>
/// <param name="Audience">For whom the token is to be.</param>
internal sealed record ClientSecret(string AppId, string Password, string Login, string Audience) : TokenSource
{
    public override Uri Address { get; } = new(Login.TrimEnd('/') + "/oauth2/v2.0/token");

    public override HttpRequestMessage Ask() => new(HttpMethod.Post, Address)
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = AppId,
            ["client_secret"] = Password,
            ["scope"] = Audience + "/.default",
        }),
    };
}

/// <summary>An identity that the machine has: the platform hands out its tokens without a secret.</summary>
/// <param name="ClientId">The user-assigned identity, which is the bot's app id.</param>
internal sealed record ManagedIdentity(string ClientId, string Audience, IdentityEndpoint Endpoint) : TokenSource
{
    public override Uri Address { get; } = new(
        $"{Endpoint.Address}?api-version={Endpoint.Version}&resource={Uri.EscapeDataString(Audience)}"
        + $"&client_id={Uri.EscapeDataString(ClientId)}");

    public override HttpRequestMessage Ask()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.TryAddWithoutValidation(Endpoint.Header, Endpoint.Value);
        return request;
    }
}

/// <summary>Where a platform hands out tokens of its identities, and the header that a request must have.</summary>
internal sealed record IdentityEndpoint(string Address, string Version, string Header, string Value)
{
    /// <summary>
    /// That of App Service and Container Apps, which name it in <c>IDENTITY_ENDPOINT</c> and <c>IDENTITY_HEADER</c>; else
    /// that of virtual machines, whose host <c>AZURE_POD_IDENTITY_AUTHORITY_HOST</c> may replace.
    /// </summary>
    /// <param name="setting">The value of an environment variable or setting, or null.</param>
    public static IdentityEndpoint Of(Func<string, string?> setting)
    {
        if (setting("IDENTITY_ENDPOINT") is { Length: > 0 } named && setting("IDENTITY_HEADER") is { Length: > 0 } secret)
        {
            return new(named, "2019-08-01", "X-IDENTITY-HEADER", secret);
        }

        var host = setting("AZURE_POD_IDENTITY_AUTHORITY_HOST") is { Length: > 0 } other ? other : "http://169.254.169.254";
        return new(host.TrimEnd('/') + "/metadata/identity/oauth2/token", "2018-02-01", "Metadata", "true");
    }
}
