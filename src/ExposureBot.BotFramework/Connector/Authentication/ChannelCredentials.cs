using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;
using Polly;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Signs calls with a token that is kept until shortly before it expires. Safe for any thread.</summary>
internal sealed class ChannelCredentials : ServiceClientCredentials
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();
    private readonly TokenSource source;
    private readonly HttpClient http;
    private readonly TimeProvider time;
    private readonly ILogger? logger;
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;
    private Task<Token>? current;

    /// <param name="firstWait">Before the first repetition, if no time is named; null: half a second.</param>
    public ChannelCredentials(
        TokenSource source, HttpClient http, TimeProvider time, ILogger? logger, TimeSpan? firstWait = null)
    {
        (this.source, this.http, this.time, this.logger) = (source, http, time, logger);
        // To ask twice for a token does no harm: whatever may pass is tried again, a few times.
        pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 3,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = firstWait ?? TimeSpan.FromMilliseconds(500),
                MaxDelay = TimeSpan.FromSeconds(5),
            })
            .Build();
    }

    /// <summary>The next call gets a new token.</summary>
    public void Forget()
    {
        lock (gate) current = null;
    }

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await Current().WaitAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Text);
    }

    // One request for all who wait; a failed one is asked anew by the next call.
    private Task<Token> Current()
    {
        lock (gate)
        {
            var isUsable = current switch
            {
                null => false,
                { IsCompletedSuccessfully: true } got => got.Result.Until > time.GetUtcNow(),
                _ => !current.IsCompleted,
            };
            return isUsable ? current! : current = AskAsync();
        }
    }

    private async Task<Token> AskAsync()
    {
        try
        {
            using var response = await pipeline.ExecuteAsync(
                static async (state, stop) =>
                {
                    using var request = state.source.Ask();
                    return await state.http.SendAsync(request, stop);
                },
                (source, http));
            var body = await response.Content.ReadAsByteArrayAsync();
            if (response.StatusCode != HttpStatusCode.OK) throw Refused($"it answered {(int)response.StatusCode}");
            return Read(body) ?? throw Refused("its answer has no token");
        }
        catch (HttpRequestException error)
        {
            throw Refused("it cannot be reached", error);
        }
        catch (OperationCanceledException error)
        {
            throw Refused("it did not answer in time", error);
        }
        catch (JsonException error)
        {
            throw Refused("its answer is not JSON", error);
        }
    }

    private Token? Read(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        if (document.RootElement is not { ValueKind: JsonValueKind.Object } root) return null;
        if (!root.TryGetProperty("access_token", out var text) || text.ValueKind != JsonValueKind.String) return null;
        var now = time.GetUtcNow();
        var lifetime = Seconds(root, "expires_in") is { } lasts ? TimeSpan.FromSeconds(lasts)
            : Seconds(root, "expires_on") is { } end ? DateTimeOffset.FromUnixTimeSeconds(end) - now
            : TimeSpan.FromHours(1);
        return new Token(text.GetString()!, now + (lifetime > 2 * Margin ? lifetime - Margin : lifetime / 2));
    }

    // Login services write a number, the platforms of managed identities a text of digits.
    private static int? Seconds(JsonElement root, string name) =>
        root.TryGetProperty(name, out var given)
        && int.TryParse(given.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;

    private ErrorResponseException Refused(string why, Exception? cause = null)
    {
        if (logger is not null) Log.NoToken(logger, source.Address.GetLeftPart(UriPartial.Path), why);
        return new ErrorResponseException($"No token from the login service: {why}.", cause!);
    }

    private sealed record Token(string Text, DateTimeOffset Until);
}
