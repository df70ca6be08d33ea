namespace Microsoft.Rest;

/// <summary>Signs requests to a service.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Adds to <paramref name="request"/> what the service wants to see.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
