using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What an accepted request brings along.</summary>
public class AuthenticateRequestResult
{
    /// <summary>For whom tokens of answers are; null: for the connector.</summary>
    public string? Audience { get; set; }

    /// <summary>Who calls.</summary>
    public ClaimsIdentity? ClaimsIdentity { get; set; }

    /// <summary>What kind of caller that is; null where no authentication is in use.</summary>
    public string? CallerId { get; set; }

    /// <summary>Gives the connector to answer by.</summary>
    public ConnectorFactory? ConnectorFactory { get; set; }
}
