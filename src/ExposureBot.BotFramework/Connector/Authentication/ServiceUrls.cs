using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>To which service URLs a bot may send.</summary>
/// <param name="isAuthenticated">Whether the bot has an app id.</param>
/// <param name="allowed">URLs to which it may send besides.</param>
internal sealed class ServiceUrls(bool isAuthenticated, IReadOnlyCollection<string> allowed)
{
    /// <summary>Whether who called as <paramref name="caller"/> may be answered at <paramref name="url"/>.</summary>
    public bool MaySend(Uri url, ClaimsIdentity caller)
    {
        if (url.IsLoopback || allowed.Contains(url.OriginalString, StringComparer.OrdinalIgnoreCase)) return true;
        if (!isAuthenticated) return false;
        if (caller.FindFirst(AuthenticationConstants.ServiceUrlClaim) is { Value: var claimed })
        {
            return Same(claimed, url.OriginalString);
        }

        // A token of the Emulator names no URL. A turn of the bot's own has no token: its URL was kept from an
        // accepted one.
        return caller.FindFirst("iss") is null && url.Scheme == Uri.UriSchemeHttps;
    }

    private static bool Same(string one, string other) =>
        string.Equals(one.TrimEnd('/'), other.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
