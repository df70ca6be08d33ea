using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who may call the bot, and how the bot calls back.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Checks a request.</summary>
    /// <exception cref="UnauthorizedAccessException">It is refused, for whatever reason.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken);

    /// <summary>Connectors for turns of the bot's own.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>For whom the tokens of answers are.</summary>
    public virtual string GetOriginatingAudience() => throw new NotImplementedException();

    /// <summary>Whether a request without an Authorization header is refused whatever it holds.</summary>
    internal virtual Task<bool> NeedsHeaderAsync(CancellationToken stop) => Task.FromResult(false);
}
