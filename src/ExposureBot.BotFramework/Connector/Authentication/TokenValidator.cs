using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whose tokens a bot takes.</summary>
/// <param name="AppId">The bot's app id: the audience of every token.</param>
/// <param name="Tenant">The bot's own tenant, or null.</param>
/// <param name="RequiredEndorsements">Which a channel's key must have besides the channel's.</param>
internal sealed record TokenRules(string AppId, string? Tenant, string[] RequiredEndorsements);

/// <summary>
/// Checks the tokens of channels and of the Emulator. Every fault is an <see cref="UnauthorizedAccessException"/>.
/// </summary>
internal sealed class TokenValidator(
    TokenRules rules, SigningKeys channelKeys, SigningKeys emulatorKeys, TimeProvider time)
{
    // The tenants from which the Emulator gets its tokens. The list is fixed: no token ever adds to it.
    private static readonly string[] EmulatorTenants =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly string[] emulatorIssuers = [.. EmulatorTenants
        .Concat(rules.Tenant is { Length: > 0 } own ? [own] : Array.Empty<string>())
        .SelectMany(tenant => new[]
        {
            AuthenticationConstants.ValidTokenIssuerUrlTemplateV1.Replace("{0}", tenant, StringComparison.Ordinal),
            AuthenticationConstants.ValidTokenIssuerUrlTemplateV2.Replace("{0}", tenant, StringComparison.Ordinal),
        })];

    /// <summary>Who sent <paramref name="activity"/>.</summary>
    public async Task<ClaimsIdentity> ValidateAsync(Activity activity, string? header, CancellationToken stop)
    {
        var token = Read(header);
        return emulatorIssuers.Contains(token.Issuer, StringComparer.Ordinal)
            ? await FromEmulator(token, stop)
            : await FromChannel(token, activity, stop);
    }

    private async Task<ClaimsIdentity> FromChannel(JsonWebToken token, Activity activity, CancellationToken stop)
    {
        var key = await KeyOf(token, channelKeys, stop);
        var identity = await Verified(token, key, [AuthenticationConstants.ToBotFromChannelTokenIssuer]);
        foreach (var endorsement in rules.RequiredEndorsements.Append(activity.ChannelId))
        {
            Require(
                EndorsementsValidator.Validate(endorsement, key.Endorsements),
                $"the key may not speak for {endorsement}");
        }

        var serviceUrl = identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        Require(
            string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase),
            "the service URL is not that of the token");
        return identity;
    }

    private async Task<ClaimsIdentity> FromEmulator(JsonWebToken token, CancellationToken stop)
    {
        var key = await KeyOf(token, emulatorKeys, stop);
        var identity = await Verified(token, key, emulatorIssuers);
        var caller = identity.FindFirst(AuthenticationConstants.VersionClaim)?.Value switch
        {
            "1.0" => identity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value,
            "2.0" => identity.FindFirst(AuthenticationConstants.AuthorizedParty)?.Value,
            _ => null,
        };
        // Another bot's id here is a skill's token: this bot is nobody's skill.
        Require(caller == rules.AppId, "the token was not made for this app");
        return identity;
    }

    private static JsonWebToken Read(string? header)
    {
        Require(!string.IsNullOrEmpty(header), "there is no Authorization header");
        var parts = header!.Split(' ');
        Require(parts.Length == 2 && parts[0] == "Bearer" && parts[1].Length > 0, "the header is not `Bearer token`");
        try
        {
            return new JsonWebToken(parts[1]);
        }
        catch (ArgumentException)
        {
            throw new UnauthorizedAccessException("the token is not a JWT");
        }
    }

    private static async Task<SigningKey> KeyOf(JsonWebToken token, SigningKeys keys, CancellationToken stop)
    {
        Require(!string.IsNullOrEmpty(token.Kid), "the token names no key");
        return await keys.FindAsync(token.Kid, stop)
            ?? throw new UnauthorizedAccessException("the token names a key that is not known");
    }

    private async Task<ClaimsIdentity> Verified(JsonWebToken token, SigningKey key, string[] issuers)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuers = issuers,
            ValidAudience = rules.AppId,
            IssuerSigningKey = key.Key,
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
            LifetimeValidator = (from, until, _, _) => IsCurrent(from, until),
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
        });
        return result.IsValid
            ? result.ClaimsIdentity
            : throw new UnauthorizedAccessException("the token is not valid", result.Exception);
    }

    // The library's own check refuses what ends before it begins, even within the five minutes that clocks may differ.
    private bool IsCurrent(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is { } end && end + ClockSkew > now && (from is null || from - ClockSkew < now);
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new UnauthorizedAccessException(otherwise);
    }
}
