using System.Net;
using System.Net.Http.Headers;

namespace Microsoft.Bot.Connector;

/// <summary>A JSON body that knows whether any of it went out.</summary>
internal sealed class TrackedContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private readonly byte[] body;

    public TrackedContent(byte[] body)
    {
        this.body = body;
        Headers.ContentType = Json;
    }

    /// <summary>Whether the body began to go out: from then on it may have been taken.</summary>
    public bool Started { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Started = true;
        await stream.WriteAsync(body, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
