using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where and as whom a bot asks for a token.</summary>
/// <param name="Login">The login endpoint with the tenant.</param>
/// <param name="Audience">For whom the token is to be.</param>
internal sealed record ClientSecret(string AppId, string Password, string Login, string Audience);

/// <summary>Signs calls with a token that is kept until shortly before it expires. Safe for any thread.</summary>
internal sealed class ChannelCredentials(ClientSecret secret, HttpClient http, TimeProvider time, ILogger? logger)
    : ServiceClientCredentials
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();
    private Task<Token>? current;

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
            return isUsable ? current! : current = AskAsync(CancellationToken.None);
        }
    }

    private async Task<Token> AskAsync(CancellationToken stop)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = secret.AppId,
            ["client_secret"] = secret.Password,
            ["scope"] = secret.Audience + "/.default",
        });
        var address = new Uri(secret.Login.TrimEnd('/') + "/oauth2/v2.0/token");
        try
        {
            using var response = await http.PostAsync(address, form, stop);
            var body = await response.Content.ReadAsByteArrayAsync(stop);
            if (!response.IsSuccessStatusCode) throw Refused($"it answered {(int)response.StatusCode}");
            return Read(body) ?? throw Refused("its answer has no token");
        }
        catch (HttpRequestException error)
        {
            throw Refused("it cannot be reached", error);
        }
        catch (JsonException error)
        {
            throw Refused("its answer is not JSON", error);
        }
    }

    private Token? Read(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        if (!root.TryGetProperty("access_token", out var text) || text.GetString() is not { } token) return null;
        var seconds = document.RootElement.TryGetProperty("expires_in", out var lasts) && lasts.TryGetInt32(
            out var given)
            ? given
            : 3600;
        var lifetime = TimeSpan.FromSeconds(seconds);
        return new Token(token, time.GetUtcNow() + (lifetime > 2 * Margin ? lifetime - Margin : lifetime / 2));
    }

    private ErrorResponseException Refused(string why, Exception? cause = null)
    {
        if (logger is not null) Log.NoToken(logger, secret.Login, why);
        return new ErrorResponseException($"No token from the login service: {why}.", cause!);
    }

    private sealed record Token(string Text, DateTimeOffset Until);
}
