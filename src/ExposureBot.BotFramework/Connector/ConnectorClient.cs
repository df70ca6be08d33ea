using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The REST service of a channel at one service URL; kept as long as the process.</summary>
internal sealed class ConnectorClient(Uri baseUri, ServiceClientCredentials? credentials, ConnectorHttp http)
    : IConnectorClient, IConversations
{
    private const string ConversationHeader = "x-ms-conversation-id";

    public Uri BaseUri { get; set; } = baseUri;

    public ServiceClientCredentials? Credentials => credentials;

    public IConversations Conversations => this;

    public void Dispose()
    {
        // The HTTP client is shared by all service URLs and outlives each of them.
    }

    async Task<T?> IConversations.CallAsync<T>(ConnectorCall call, JsonTypeInfo<T> answer, CancellationToken stop)
        where T : class
    {
        using var response = await SendAsync(call, stop);
        var body = await response.Content.ReadAsByteArrayAsync(stop);
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted))
        {
            throw Refused(call, response.StatusCode, body);
        }

        return Read(body, answer);
    }

    private async Task<HttpResponseMessage> SendAsync(ConnectorCall call, CancellationToken stop)
    {
        var response = await http.SendAsync(attempt => RequestAsync(call, attempt), stop);
        if (response.StatusCode != HttpStatusCode.Unauthorized) return response;
        if (credentials is not ChannelCredentials channel) return response;

        // A token may be withdrawn before its time: once with a new one.
        response.Dispose();
        channel.Forget();
        return await http.SendAsync(attempt => RequestAsync(call, attempt), stop);
    }

    private async Task<HttpRequestMessage> RequestAsync(ConnectorCall call, CancellationToken stop)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(BaseUri, call.Path));
        if (call.Body is { } body) request.Content = new TrackedContent(body);
        if (call.Conversation is { } conversation) request.Headers.TryAddWithoutValidation(
            ConversationHeader, conversation);
        if (credentials is not null) await credentials.ProcessHttpRequestAsync(request, stop);
        return request;
    }

    // Some connectors answer an empty body, or one without an id: what was sent has arrived all the same.
    private static T? Read<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ErrorResponseException Refused(ConnectorCall call, HttpStatusCode status, byte[] body) =>
        new($"The connector answered {(int)status} to {call.Method} {call.Path}.")
        {
            Body = Read(body, BotJson.Of<ErrorResponse>()),
        };
}
