using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>
/// The endpoint <c>/api/messages</c>. Without an app id it is open to this machine only, unless that is switched
/// off.
/// </summary>
internal sealed class MessagesDoor
{
    private readonly IBotFrameworkHttpAdapter adapter;
    private readonly IBot bot;
    private readonly bool isLocalOnly;
    private readonly ILogger logger;

    public MessagesDoor(
        IBotFrameworkHttpAdapter adapter, IBot bot, bool isAnonymous, bool allowAnonymous, ILogger<MessagesDoor> logger)
    {
        (this.adapter, this.bot, this.logger) = (adapter, bot, logger);
        isLocalOnly = isAnonymous && !allowAnonymous;
        if (isAnonymous) Log.NoAuthentication(logger, allowAnonymous ? "from anywhere" : "from this machine only");
    }

    /// <summary>
    /// Answers one request. A client that hangs up does not end the turn: its channel still waits for the answer.
    /// </summary>
    public Task ServeAsync(HttpContext context)
    {
        if (isLocalOnly && !IsHere(context))
        {
            Log.RefusedStranger(logger);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        if (IsOther(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        return adapter.ProcessAsync(context.Request, context.Response, bot, CancellationToken.None);
    }

    // A page of another site can make a browser post anything but JSON to this machine without asking first.
    private static bool IsOther(HttpRequest request) => HttpMethods.IsPost(request.Method)
        && !request.HasJsonContentType() && !(request.ContentType is null && request.ContentLength is null or 0);

    // In a test there is no connection. A proxy on this machine says in a header for whom it calls.
    private static bool IsHere(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && !context.Request.Headers.ContainsKey("X-Original-For") && !context.Request.Headers.ContainsKey(
            "X-Forwarded-For");
}
