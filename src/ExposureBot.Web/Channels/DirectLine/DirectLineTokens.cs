using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>Makes and reads the signed tokens of Direct Line.</summary>
internal sealed class DirectLineTokens(SigningKey key, TimeProvider clock, IOptions<DirectLineOptions> options)
{
    private const string Issuer = "exposurebot";
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user"; // Web Chat adopts the user id that it finds in a claim of this name
    private const string UseClaim = "use";
    private static readonly TimeSpan StreamLife = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(30);
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>How long a conversation's token lives.</summary>
    public TimeSpan Life => TimeSpan.FromMinutes(options.Value.TokenMinutes);

    /// <summary>A token that says what <paramref name="pass"/> says.</summary>
    public string Write(DirectLinePass pass, TokenUse use)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            IssuedAt = now,
            Expires = now + (use == TokenUse.Stream ? StreamLife : Life),
            Claims = new Dictionary<string, object>
            {
                [ConversationClaim] = pass.Conversation,
                [UserClaim] = pass.User,
                [UseClaim] = use.ToString(),
                [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString("N"),
            },
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>What <paramref name="token"/> opens, or null if it is not ours, not for this use, or over.</summary>
    public Task<DirectLinePass?> ReadAsync(string? token, TokenUse use) => ReadAsync(token, use, Slack);

    /// <summary>Like <see cref="ReadAsync(string, TokenUse)"/>, but a token that ended not long ago is good enough.</summary>
    public Task<DirectLinePass?> ReadToRenewAsync(string? token) =>
        ReadAsync(token, TokenUse.Conversation, Slack + TimeSpan.FromHours(options.Value.ResumeHours));

    private SymmetricSecurityKey Key => new(key.Bytes);

    private async Task<DirectLinePass?> ReadAsync(string? token, TokenUse use, TimeSpan late)
    {
        if (string.IsNullOrEmpty(token)) return null;
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidateAudience = false,
            IssuerSigningKey = Key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            LifetimeValidator = (_, expires, _, _) => expires is { } end && clock.GetUtcNow().UtcDateTime <= end + late,
        });
        return result.IsValid && Claim(UseClaim) == use.ToString()
            && Claim(ConversationClaim) is { } conversation && Claim(UserClaim) is { } user
                ? new DirectLinePass(conversation, user)
                : null;

        string? Claim(string name) => result.Claims.TryGetValue(name, out var value) ? value as string : null;
    }
}
