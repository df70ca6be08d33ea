using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes activities by HTTP and answers by the connector of the channel. Safe for any thread.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Without an app id: local development.</summary>
    public CloudAdapter()
        : this(new ConfigurationBuilder().Build())
    {
    }

    /// <summary>With that authentication.</summary>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>With the authentication that the settings describe.</summary>
    public CloudAdapter(
        IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(
            new ConfigurationBotFrameworkAuthentication(
                configuration, httpClientFactory: httpClientFactory, logger: logger),
            logger)
    {
    }

    /// <inheritdoc/>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            httpResponse.Headers.Allow = HttpMethods.Post;
            return;
        }

        try
        {
            var answer = await TurnAsync(httpRequest, bot, cancellationToken);
            await WriteAsync(httpResponse, answer, cancellationToken);
        }
        catch (UnauthorizedAccessException refused)
        {
            var cause = refused.InnerException is { } inner ? $": {inner.GetType().Name}" : "";
            Log.Refused(Logger, refused.Message + cause);
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
        catch (BadHttpRequestException refused)
        {
            httpResponse.StatusCode = refused.StatusCode;
        }
    }

    private async Task<InvokeResponse?> TurnAsync(HttpRequest request, IBot bot, CancellationToken stop)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0 && await BotFrameworkAuthentication.NeedsHeaderAsync(stop))
        {
            throw new UnauthorizedAccessException("there is no Authorization header");
        }

        var activity = await ReadAsync(request, stop);
        return IsComplete(activity)
            ? await ProcessActivityAsync(header, activity!, bot.OnTurnAsync, stop)
            : new InvokeResponse { Status = StatusCodes.Status400BadRequest };
    }

    private static async Task<Activity?> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.BodyReader, BotJson.Activity, stop);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsComplete(Activity? activity) =>
        activity is { Type.Length: > 0, ServiceUrl.Length: > 0, Conversation.Id.Length: > 0 };

    private static async Task WriteAsync(HttpResponse response, InvokeResponse? answer, CancellationToken stop)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body is not { } body) return;
        response.ContentType = "application/json; charset=utf-8";
        await response.StartAsync(stop);
        var writer = response.BodyWriter;
        await using (var json = new Utf8JsonWriter(writer, BotJson.WriterOptions))
        {
            if (body is ExpectedReplies replies) JsonSerializer.Serialize(json, replies, BotJson.ExpectedReplies);
            else JsonSerializer.Serialize(json, body, AnyJson.Info);
        }

        await writer.FlushAsync(stop);
    }
}
