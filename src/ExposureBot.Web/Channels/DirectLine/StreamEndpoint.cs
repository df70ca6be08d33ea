using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>The WebSocket of a conversation: everything from the watermark on, then what comes.</summary>
internal static class StreamEndpoint
{
    private const int ReadBuffer = 1024;

    /// <summary>Opens the stream and keeps it until the client closes it or the service stops.</summary>
    public static async Task<IResult> OpenAsync(
        string id, string? watermark, string? t, HttpContext context, DirectLineDoor door,
        IOptions<DirectLineOptions> options, IHostApplicationLifetime lifetime)
    {
        if (!context.WebSockets.IsWebSocketRequest) return DirectLineErrors.NotAStream();
        if (!IsAllowed(context.Request, options.Value)) return DirectLineErrors.ForeignOrigin();
        var (conversation, _, refusal) = await door.OpenStreamAsync(context.Request, t, id);
        if (conversation is null) return refusal!;
        if (ActivitySet.ReadWatermark(watermark) is not { } from) return DirectLineErrors.BadWatermark();

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var listener = new StreamListener();
        // Not by cancelling a read: that would cut the socket without a closing frame.
        using var stopping = lifetime.ApplicationStopping.Register(listener.End);
        await ServeAsync(socket, conversation, listener, from, context.RequestAborted);
        return Results.Empty;
    }

    private static async Task ServeAsync(
        WebSocket socket, LiveConversation conversation, StreamListener listener, int from, CancellationToken gone)
    {
        try
        {
            await conversation.ListenAsync(listener, from, gone);
            var sending = SendAsync(socket, listener, gone);
            await Task.WhenAny(sending, ReadToEndAsync(socket, gone));
        }
        finally
        {
            conversation.Leave(listener);
            listener.End();
            await CloseAsync(socket);
        }
    }

    private static async Task SendAsync(WebSocket socket, StreamListener listener, CancellationToken stop)
    {
        await foreach (var frame in listener.Frames(stop))
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, stop);
        }
    }

    // The client sends empty frames to keep the line open; nothing that it sends here is used.
    private static async Task ReadToEndAsync(WebSocket socket, CancellationToken stop)
    {
        var buffer = new byte[ReadBuffer];
        while ((await socket.ReceiveAsync(buffer, stop)).MessageType != WebSocketMessageType.Close)
        {
        }
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, soon.Token);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The other side is gone already.
        }
    }

    // CORS does not cover WebSockets: a foreign page could open one.
    private static bool IsAllowed(HttpRequest request, DirectLineOptions options)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }
}
