using System.Buffers;
using System.IO.Pipelines;
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
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

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
        var body = request.BodyReader;
        ReadResult read;
        while (!(read = await body.ReadAsync(stop)).IsCompleted) body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        try
        {
            return ActivityIn(read.Buffer.IsSingleSegment ? read.Buffer.FirstSpan : read.Buffer.ToArray());
        }
        catch (JsonException)
        {
            return null;
        }
        finally
        {
            body.AdvanceTo(read.Buffer.End);
        }
    }

    // Of a whole body: reading one that still comes, piece by piece, costs half as much again.
    private static Activity? ActivityIn(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize(body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body, BotJson.Activity);

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
