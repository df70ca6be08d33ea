using System.Text.Json.Serialization.Metadata;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The REST service of a channel. Safe for any thread.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The service URL, with a slash at its end.</summary>
    Uri BaseUri { get; set; }

    /// <summary>Signs the calls; null where no authentication is in use.</summary>
    ServiceClientCredentials? Credentials { get; }

    /// <summary>Calls on conversations.</summary>
    IConversations Conversations { get; }
}

/// <summary>Calls on conversations: see <see cref="ConversationsExtensions"/>.</summary>
public interface IConversations
{
    /// <summary>Makes one call; null if the answer has no body.</summary>
    internal Task<T?> CallAsync<T>(ConnectorCall call, JsonTypeInfo<T> answer, CancellationToken stop)
        where T : class;
}
