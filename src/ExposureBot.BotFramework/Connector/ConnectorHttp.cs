using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Microsoft.Bot.Connector;

/// <summary>One HTTP client for all connectors. Repeats only what was surely not accepted, a few times.</summary>
internal sealed class ConnectorHttp
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private readonly HttpClient http;
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;

    /// <param name="http">The client to use; null: one of its own, which follows no redirects.</param>
    /// <param name="firstWait">Before the first repetition, if no time is named; null: half a second.</param>
    public ConnectorHttp(HttpClient? http = null, TimeSpan? firstWait = null)
    {
        this.http = http ?? NewClient();
        pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 3,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = firstWait ?? TimeSpan.FromMilliseconds(500),
                MaxDelay = LongestWait,
                ShouldRetryAfterHeader = true,
                ShouldHandle = arguments => ValueTask.FromResult(WasSurelyNotAccepted(arguments.Outcome)),
            })
            .Build();
    }

    /// <summary>A client for servers that this library calls.</summary>
    public static HttpClient NewClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(20),
        DefaultRequestHeaders = { { "User-Agent", "ExposureBot-BotFramework/4.23" }, { "Accept", "application/json" } },
    };

    /// <summary>Sends what <paramref name="make"/> makes, anew for each attempt.</summary>
    /// <exception cref="ErrorResponseException">No answer came: the connector may or may not have taken it.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        Func<CancellationToken, Task<HttpRequestMessage>> make, CancellationToken stop)
    {
        try
        {
            return await pipeline.ExecuteAsync(
                static (state, attempt) => Attempt(state.http, state.make, attempt), (http, make), stop);
        }
        catch (NotSentException never)
        {
            throw new ErrorResponseException("The connector cannot be reached.", never.InnerException!);
        }
        catch (HttpRequestException lost)
        {
            throw new ErrorResponseException("The connection to the connector broke.", lost);
        }
        catch (TaskCanceledException late) when (!stop.IsCancellationRequested)
        {
            throw new ErrorResponseException("The connector did not answer in time.", late);
        }
    }

    private static async ValueTask<HttpResponseMessage> Attempt(
        HttpClient http, Func<CancellationToken, Task<HttpRequestMessage>> make, CancellationToken stop)
    {
        using var request = await make(stop);
        try
        {
            return await http.SendAsync(request, stop);
        }
        catch (HttpRequestException error) when (request.Content is TrackedContent { Started: false }
            || error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            throw new NotSentException(error);
        }
    }

    private static bool WasSurelyNotAccepted(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: NotSentException } => true,
        { Result: { } response } => response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed => Wait(response) <= LongestWait,
            HttpStatusCode.ServiceUnavailable =>
                response.Headers.RetryAfter is not null && Wait(response) <= LongestWait,
            _ => false,
        },
        _ => false,
    };

    private static TimeSpan Wait(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => date - DateTimeOffset.UtcNow,
        _ => TimeSpan.Zero,
    };

    private sealed class NotSentException(HttpRequestException cause) : Exception(cause.Message, cause);
}
