namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gives connectors.</summary>
public abstract class ConnectorFactory
{
    /// <summary>The connector at <paramref name="serviceUrl"/>, with tokens for <paramref name="audience"/>.</summary>
    /// <exception cref="UnauthorizedAccessException">Nothing may be sent to that URL.</exception>
    public abstract Task<IConnectorClient> CreateAsync(
        string serviceUrl, string? audience, CancellationToken cancellationToken);
}
